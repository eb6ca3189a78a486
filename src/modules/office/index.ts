export type { StoredSettings } from './data/settings.repository.js';
export { DARK_GROUNDS, hueInTheDark, LIGHT_GROUNDS } from './domain/grounds.js';
export { colourFaults, darkPalette, fittingColour, lightPalette, measured, OWN_COLOUR } from './domain/palette.js';
export type { ColourFault, Palette } from './domain/palette.js';
export type { SettingsSection, SiteSettings } from './domain/site-settings.js';
export { OfficeModule } from './office.module.js';
export { OfficeSite } from './service/office-site.service.js';
export { ThemeParts, type ThemeHue, type ThemePart } from './service/ports.js';
export { SiteEditing } from './service/site-editing.service.js';
