-- One plain instrument, so that the first visit finds questions; its name says that it is an example and weighs nothing.
-- Another is imported beside it, and organisations say which of them they use and when.

INSERT INTO instrument (id, code, edition, definition, imported_at)
VALUES ('01900000-0000-7000-8000-000000000001', 'example-reintegration', 1, $json${
 "code": "example-reintegration",
 "edition": 1,
 "title": {
  "fr": "Suivi de la réintégration (exemple)",
  "en": "Follow-up of reintegration (example)"
 },
 "note": {
  "fr": "Exemple, non officiel : aucune pondération officielle n'est chargée.",
  "en": "Example, unofficial: no official weighting loaded."
 },
 "questions": [
  {
   "code": "work",
   "dimension": "Economic",
   "kind": "Choice",
   "text": {
    "fr": "Travaillez-vous en ce moment ?",
    "en": "Are you working at present?"
   },
   "options": [
    {
     "code": "yes",
     "text": {
      "fr": "oui",
      "en": "yes"
     }
    },
    {
     "code": "no",
     "text": {
      "fr": "non",
      "en": "no"
     }
    }
   ]
  },
  {
   "code": "income",
   "dimension": "Economic",
   "kind": "Scale",
   "text": {
    "fr": "Êtes-vous satisfait de votre situation économique ?",
    "en": "How satisfied are you with your economic situation?"
   },
   "options": [
    {
     "code": "5",
     "text": {
      "fr": "très satisfait",
      "en": "very satisfied"
     }
    },
    {
     "code": "4",
     "text": {
      "fr": "satisfait",
      "en": "satisfied"
     }
    },
    {
     "code": "3",
     "text": {
      "fr": "moyennement",
      "en": "fairly"
     }
    },
    {
     "code": "2",
     "text": {
      "fr": "peu satisfait",
      "en": "not very satisfied"
     }
    },
    {
     "code": "1",
     "text": {
      "fr": "pas du tout satisfait",
      "en": "not satisfied at all"
     }
    }
   ]
  },
  {
   "code": "food",
   "dimension": "Economic",
   "kind": "Scale",
   "text": {
    "fr": "À quelle fréquence avez-vous dû réduire vos repas ?",
    "en": "How often did you have to cut down on meals?"
   },
   "options": [
    {
     "code": "5",
     "text": {
      "fr": "jamais",
      "en": "never"
     }
    },
    {
     "code": "4",
     "text": {
      "fr": "rarement",
      "en": "rarely"
     }
    },
    {
     "code": "3",
     "text": {
      "fr": "parfois",
      "en": "sometimes"
     }
    },
    {
     "code": "2",
     "text": {
      "fr": "souvent",
      "en": "often"
     }
    },
    {
     "code": "1",
     "text": {
      "fr": "très souvent",
      "en": "very often"
     }
    }
   ]
  },
  {
   "code": "debt",
   "dimension": "Economic",
   "kind": "Number",
   "text": {
    "fr": "Quelle somme devez-vous aujourd'hui, en monnaie du pays ?",
    "en": "How much do you owe today, in the country's currency?"
   }
  },
  {
   "code": "housing",
   "dimension": "Social",
   "kind": "Scale",
   "text": {
    "fr": "Vous loger est-il facile ?",
    "en": "How easy is it to have a place to live?"
   },
   "options": [
    {
     "code": "5",
     "text": {
      "fr": "très facile",
      "en": "very easy"
     }
    },
    {
     "code": "4",
     "text": {
      "fr": "facile",
      "en": "easy"
     }
    },
    {
     "code": "3",
     "text": {
      "fr": "moyen",
      "en": "fair"
     }
    },
    {
     "code": "2",
     "text": {
      "fr": "difficile",
      "en": "hard"
     }
    },
    {
     "code": "1",
     "text": {
      "fr": "très difficile",
      "en": "very hard"
     }
    }
   ]
  },
  {
   "code": "health",
   "dimension": "Social",
   "kind": "Scale",
   "text": {
    "fr": "Vous faire soigner est-il facile ?",
    "en": "How easy is it to get health care?"
   },
   "options": [
    {
     "code": "5",
     "text": {
      "fr": "très facile",
      "en": "very easy"
     }
    },
    {
     "code": "4",
     "text": {
      "fr": "facile",
      "en": "easy"
     }
    },
    {
     "code": "3",
     "text": {
      "fr": "moyen",
      "en": "fair"
     }
    },
    {
     "code": "2",
     "text": {
      "fr": "difficile",
      "en": "hard"
     }
    },
    {
     "code": "1",
     "text": {
      "fr": "très difficile",
      "en": "very hard"
     }
    }
   ]
  },
  {
   "code": "papers",
   "dimension": "Social",
   "kind": "Choice",
   "text": {
    "fr": "Avez-vous une pièce d'identité ?",
    "en": "Do you have an identity document?"
   },
   "options": [
    {
     "code": "yes",
     "text": {
      "fr": "oui",
      "en": "yes"
     }
    },
    {
     "code": "no",
     "text": {
      "fr": "non",
      "en": "no"
     }
    }
   ]
  },
  {
   "code": "school",
   "dimension": "Social",
   "kind": "Choice",
   "text": {
    "fr": "Les enfants du foyer vont-ils à l'école ?",
    "en": "Do the children of the household go to school?"
   },
   "options": [
    {
     "code": "yes",
     "text": {
      "fr": "oui",
      "en": "yes"
     }
    },
    {
     "code": "no",
     "text": {
      "fr": "non",
      "en": "no"
     }
    },
    {
     "code": "none",
     "text": {
      "fr": "pas d'enfant",
      "en": "no children"
     }
    }
   ]
  },
  {
   "code": "support",
   "dimension": "Psychosocial",
   "kind": "Scale",
   "text": {
    "fr": "Trouvez-vous facilement quelqu'un pour vous aider ?",
    "en": "How easily do you find somebody to help you?"
   },
   "options": [
    {
     "code": "5",
     "text": {
      "fr": "très facile",
      "en": "very easy"
     }
    },
    {
     "code": "4",
     "text": {
      "fr": "facile",
      "en": "easy"
     }
    },
    {
     "code": "3",
     "text": {
      "fr": "moyen",
      "en": "fair"
     }
    },
    {
     "code": "2",
     "text": {
      "fr": "difficile",
      "en": "hard"
     }
    },
    {
     "code": "1",
     "text": {
      "fr": "très difficile",
      "en": "very hard"
     }
    }
   ]
  },
  {
   "code": "safety",
   "dimension": "Psychosocial",
   "kind": "Scale",
   "text": {
    "fr": "Vous arrive-t-il de ne pas vous sentir en sécurité ?",
    "en": "How often do you not feel safe?"
   },
   "options": [
    {
     "code": "5",
     "text": {
      "fr": "jamais",
      "en": "never"
     }
    },
    {
     "code": "4",
     "text": {
      "fr": "rarement",
      "en": "rarely"
     }
    },
    {
     "code": "3",
     "text": {
      "fr": "parfois",
      "en": "sometimes"
     }
    },
    {
     "code": "2",
     "text": {
      "fr": "souvent",
      "en": "often"
     }
    },
    {
     "code": "1",
     "text": {
      "fr": "très souvent",
      "en": "very often"
     }
    }
   ]
  },
  {
   "code": "stay",
   "dimension": "Psychosocial",
   "kind": "Choice",
   "text": {
    "fr": "Pouvez-vous rester ici ?",
    "en": "Are you able to stay here?"
   },
   "options": [
    {
     "code": "yes",
     "text": {
      "fr": "oui",
      "en": "yes"
     }
    },
    {
     "code": "no",
     "text": {
      "fr": "non",
      "en": "no"
     }
    }
   ]
  },
  {
   "code": "own-words",
   "dimension": "Psychosocial",
   "kind": "Text",
   "text": {
    "fr": "Que voulez-vous ajouter ?",
    "en": "What would you like to add?"
   }
  }
 ]
}$json$, '2024-01-01T00:00:00Z')
ON CONFLICT (code, edition) DO NOTHING;

INSERT INTO visit_schedule (id, organisation_id, instrument_code, months)
SELECT '01900000-0000-7000-8000-000000000002', NULL, 'example-reintegration', ARRAY[3, 6, 12]
WHERE NOT EXISTS (SELECT 1 FROM visit_schedule WHERE organisation_id IS NULL);
