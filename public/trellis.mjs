// Small comforts. Every page works without them.
import { rememberZone } from './zone.mjs';
import { closeMenus } from './menus.mjs';
import { countChosen } from './choosing.mjs';
import { keepLive } from './live.mjs';
import { saveDrafts } from './drafts.mjs';
import { showErrors } from './errors.mjs';
import { sendOnce } from './send-once.mjs';

rememberZone();
closeMenus();
showErrors();
saveDrafts();
sendOnce();
countChosen();
keepLive();
