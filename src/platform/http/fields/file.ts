import type { UploadedFile } from '../form-body.js';
import { fieldDecorator, type Reading } from './field.js';

interface FileLimits {
  readonly mostBytes: number;
  readonly optional?: boolean;
}

/**
 * One file: an `UploadedFile`, or null when it is optional and none was chosen. What it really is, its reader must find
 * out by its content. The form that holds it says `<Form files>`.
 */
export function File({ mostBytes, optional }: FileLimits): PropertyDecorator {
  return fieldDecorator({
    read: () => ({ error: 'forms.file' }),
    files: { mostBytes, read: (given) => oneFile(given, mostBytes, optional ?? false) },
  });
}

function oneFile(given: readonly UploadedFile[], mostBytes: number, optional: boolean): Reading {
  const [file] = given;
  if (!file) return optional ? { value: undefined } : { error: 'forms.file' };
  if (given.length > 1) return { error: 'forms.one_file' };
  if (file.bytes.length === 0) return { error: 'forms.empty_file', variables: { name: file.name } };
  if (file.bytes.length > mostBytes)
    return { error: 'forms.large_file', variables: { megabytes: Math.floor(mostBytes / 1_000_000) } };
  return { value: file };
}
