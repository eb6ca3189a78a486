// Unpacks the browser of @sparticuz/chromium into TMPDIR and prints where it is. A process of its own, because the
// package reads TMPDIR and this variable at import; the variable makes it unpack the libraries it needs, too.
import chromium from '@sparticuz/chromium';

process.stdout.write(await chromium.executablePath());
