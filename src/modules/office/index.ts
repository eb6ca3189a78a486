export { DARK_GROUNDS, hueInTheDark, LIGHT_GROUNDS } from './domain/grounds.js';
export { OfficeModule } from './office.module.js';
export { ThemeParts, type ThemeHue, type ThemePart } from './service/ports.js';
