export { Text, LongText, Password, Code } from './fields/text.js';
export { Whole, DecimalText } from './fields/number.js';
export { InstantText, MomentText, DayText, ZoneName } from './fields/time.js';
export { Choice, Choices, Checked, LocaleName } from './fields/choice.js';
export { EmailAddress, Link, IdText, OwnPath } from './fields/address.js';
