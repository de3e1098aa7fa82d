/** What `--help` prints, and what follows a wrong use. */
export const USAGE = `Usage:
  rtc-errors [options] <text>          what a pasted body, log line, code or message means
  rtc-errors explain <entry>           one entry: agora/cloud-recording/65, …/65#start, or its address
  some-program 2>&1 | rtc-errors       what a log says, as it comes; - reads standard input too

Options:
  --vendor <id>     only this vendor, such as agora
  --service <id>    only this service, such as cloud-recording or agora/cloud-recording
  --full            everything that is known, not only what decides
  --json            for a program: one JSON document
  -h, --help        this text
  -V, --version     the version

A text that begins with a dash goes behind --. Nothing that is read leaves this machine.
A log is full of numbers: one counts as a code only when a message, a host, a path or the name of a vendor near it says
so, or --vendor or --service does. Successes are left out.

Exit code: 0 something was recognised, 1 nothing was, or by similar words only, 2 wrong use, or the answer could not be
written.
NO_COLOR and FORCE_COLOR are heeded.
`;
