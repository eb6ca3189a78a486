export { InstitutionsModule } from './institutions.module.js';
