// Makes pages quicker to use. Every page works without it; nothing here decides, hides a right or asks "OK?".
import './keys.js';
import './forms.js';
import './drafts.js';
import './progress.js';
import './passkeys.js';
