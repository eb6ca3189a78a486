export { Text, LongText, Password, Code } from './fields/text.js';
export { Whole, DecimalText } from './fields/number.js';
export { InstantText, LocalTimeText, MomentText, DayText, ZoneName } from './fields/time.js';
export { Choice, Choices, Checked, LocaleName, Picked } from './fields/choice.js';
export { EmailAddress, Link, IdText, IdTexts, OwnPath } from './fields/address.js';
export { File } from './fields/file.js';
export type { UploadedFile } from './form-body.js';
export { Slug } from './fields/slug.js';
export { ColourText } from './fields/colour.js';
