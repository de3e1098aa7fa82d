/** Words that say nothing about which error it is. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and answer answered answers any api are as at be been but by call called calling can code codes could did do does error errors even ' +
    'every exist exists fail failed failing fails failure for from get gets getting give gives got had has have help ' +
    'hi how http https i if in into is it its just keep keeps me mean means message my no not now of on or our ' +
    'please response return returned returning returns says server should so some still that the their them then there this to today ' +
    'status us was we were what when where which while who why will with you your'
  ).split(' '),
);
