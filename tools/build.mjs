// `node tools/build.mjs`: a build when there is none of these sources.
import { freshBuild } from './fresh-build.mjs';

freshBuild();
