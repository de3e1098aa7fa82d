import type { Slices } from './slices.ts';

/** Has a little of everything that the readers look for. */
const SAMPLE =
  'POST https://api.example.org/v1/a/b HTTP/1.1 500 {"code":1,"message":"a room b","x":{"y":2}} SIP/2.0 486 ERR404 a_b.c ' +
  'error 7/8 case 9: <a>b</a> 错误码 12 &quot;%20 5xx ABCDEFGH at 2026-11-27 (10)';

/**
 * Calls readers of texts one by one, so that their patterns are compiled before somebody types: a Unicode pattern takes
 * milliseconds the first time, and all of them together would be one long task.
 */
export function* warmUp(readers: readonly ((text: string) => unknown)[]): Slices<void> {
  for (const read of readers) {
    // Compiled when it is first used, and for speed when it is used again.
    for (let round = 0; round < 2; round += 1) {
      read(SAMPLE);
      yield;
    }
  }
}
