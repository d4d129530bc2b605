using System.Collections.Frozen;

namespace Sankofa.Matching;

/// <summary>
/// Common names that the rules of spelling would join or part wrongly: which are one name, and which have one origin
/// without being one name (Muhammad, Mamadou). Common knowledge of the region, kept short; rules come first.
/// </summary>
internal static class NameFamilies
{
    /// <summary>Each row is one origin; a bar parts the names that came of it; words are spellings of one
    /// name.</summary>
    private static readonly string[] Origins =
    [
        "mohamed mohammed muhammad mohamad mouhamed mouhamad mohamet mahamat mahamad mahamet muhamed mouhammad "
            + "muhammed "
            + "muhamad mahomed mehmet محمد | mamadou mamadu momodou momodu mammadou mamadi | mahamadou "
            + "muhammadu mahamadu "
            + "mouhamadou mahamane",
        "ahmed ahmad ahmet achmed ahmat احمد | amadou amadu ahmadou ahmadu hamadou hamadu",
        "mahmoud mahmud mahmood محمود | mamoudou mamudu mamouda mamuda",
        "hassan hasan hassane assane hacen حسن | alassane alhassane alhassan alhasan lansana",
        "hussein husain houssein hissein hissene hussain hossein housseini hussaini houcine hocine husein ousseini "
            + "ousseynou ousainou husseini حسين",
        "fatima fatimah fatma fathima fatouma fatuma fatime fatim fadima fatemeh فاطمة | fatoumata fatumata fatimata "
            + "fatmata fatoumatou fatimatou fadimata | fatou fatu | fadumo faduma",
        "aisha aicha aysha ayesha عايشة | aissatou aissata isatou isatu aisatu aissatu isata issatu aichatou "
            + "aissetou aichata",
        "amina aminah آمنة امينة | aminata aminatou aminatu aminatta",
        "khadija khadidja hadija kadija khadijah hadiza hadijah خديجة | kadiatou khadidiatou kadijatou kadijatu "
            + "kadiatu "
            + "khadijatou khadidiatu",
        "abdullah abdallah abdellah abdoullah abdalla abdullahi abdoulaye abdoulay abdulai abdulaye ablaye "
            + "abdulahi abdoullahi",
        "oumar omar umar umaru oumarou umarou عمر", "oumou umu oumu umm",
        "ousmane usman othman osman othmane usmanu ousmanou عثمان",
        "moussa musa موسى | moise moses moises", "issa isa eissa عيسى | jesus",
        "yusuf youssouf youssef yousef yousuf youcef yussuf youssoufou issoufou issufu issouf يوسف | joseph "
            + "jose josef",
        "ibrahim ibrahima ebrima ibraima braima brahim ibrahima ibraheem ebrahim ابراهيم | abraham abraao",
        "daouda dawud daoud dauda دااود داود | david", "souleymane suleiman sulayman soulaymane sulaiman "
            + "slimane soliman "
            + "souleiman سليمان | solomon salomon | sule souley suleh",
        "yacouba yakubu yacoub yaqub yakouba yakoubou يعقوب | jacob jacques james",
        "mariam maryam meriem miriam مريم | mariama mariamah maryama | marie maria mary",
        "zakaria zakariya zacharia zakari زكريا | zacharie", "haroun harouna haruna harun هارون | aaron aron",
        "ismail ismael ismaila ismaël smail إسماعيل اسماعيل", "ali aly aliy aliou aliu علي | alioune alieu",
        "haji hajji hajj haj hadj hadji حاج | alhaji alhadji elhadj elhadji alhaj elhaji",
        "toure turay touray tourey tureh ture", "traore trawally tarawele trawalley trawaly tarawaly tarawalie "
            + "trawalle",
        "conde kondeh konde", "conte konte conteh konteh", "kante kanteh", "kaba kabah", "kebe kebbeh",
        "sane sanneh sanne", "sene seen senn seene", "samba sambah", "sambou sambu", "diao jaw jawo djau diaw",
        "dia jah ja dja", "sow so soh sou sowe souwe", "sy si sie", "sarr saar sar", "sall sal saal", "fall faal fal",
        "faye fye fay", "diop jobe joob joop diob job dyop", "diouf joof juf juuf", "gueye geye", "gaye gay gai",
        "kone koneh konneh", "konate konateh konatey", "konan conan", "kofi koffi coffie kofie", "kwame kouame",
        "kwaku kouakou kweku kwakou", "kwasi kouassi kwesi akwasi kouasi", "kwadwo kojo kouadio kodjo cudjoe "
            + "kwadjo kwadjoe",
        "kwabena kobina kobena kwabina", "yaw yao", "njie ndiaye njai njay njaye ndjaye njaay njah njee ndiay ndyay",
        "ndao ndaw ndow", "ndoye ndoy", "jeanne jane joan", "jean joao john", "salif salifu salifou", "saleh "
            + "salah salih صالح",
        "fanta fantah", "diagne jagne", "dieng jeng", "mbaye mbye mbay mbai", "mba mbah",
    ];

    private static readonly FrozenDictionary<string, short> Known = Read();

    private static readonly FrozenDictionary<string, short>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Known.GetAlternateLookup<ReadOnlySpan<char>>();

    internal static short Pilgrim { get; } = Of("haji");

    internal static short PilgrimByTitle { get; } = Of("alhaji");

    /// <summary>A number for the name, 0 when it is not known; numbers divided by 8 are equal for one origin.</summary>
    internal static short Of(ReadOnlySpan<char> word) => Lookup.TryGetValue(word, out var name) ? name : (short)0;

    internal static bool HaveOneOrigin(short name, short other) => name / 8 == other / 8;

    private static FrozenDictionary<string, short> Read()
    {
        var known = new Dictionary<string, short>();
        for (var origin = 0; origin < Origins.Length; origin++)
        {
            var names = Origins[origin].Split('|');
            for (var name = 0; name < names.Length; name++)
                foreach (var spelling in NameFolding.Words(names[name], int.MaxValue))
                    known.TryAdd(spelling, (short)((8 * (origin + 1)) + name));
        }

        return known.ToFrozenDictionary();
    }
}
