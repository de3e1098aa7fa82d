// What each agreement of a text with an entry is worth. Each by itself, so that none of the names is loaded.

/** The number or name is in a `code` field, or behind the word "code". */
export const code = 100;
/** Of a number by itself: at least, and for full certainty. */
export const number = 25;
export const numberCertain = 50;
/** ... of a code that belongs into a field of another name. */
export const misplaced = 15;
/** The entry is about the HTTP status that the text names as one, or the number by itself. */
export const status = 50;
export const numberAsStatus = 45;
export const looseStatus = 52;
/** The entry is a message, and the number by itself is the status it comes with. */
export const messageStatus = 46;
/** The text names nothing but an HTTP status, and an occurrence is returned with it. */
export const answeredWith = 36;
/** ... and its code is the same number. */
export const isBoth = 20;
/** The number by itself is an HTTP status, and the entry with that code is returned with another one. */
export const otherStatus = -6;
/** The field is at its very place, and not only called the same. */
export const inPlace = 4;
/** A level, a module or an event, beside a code. */
export const detail = -90;
/** The text has the subcode too, or has none of the entry's. */
export const subcode = 30;
/** What is called a subcode beside a code, as a row of its own: a long one says more than its code. */
export const longSubcode = 125;
export const shortSubcode = 55;
export const noSubcode = -25;
/** The text names the event in which the code holds, or another one. */
export const event = 25;
/** The text has a wording of the condition of the entry. */
export const condition = 8;
/** The whole text, or a field of it, is the literal to the letter; but for case and punctuation; it is somewhere inside. */
export const letter = 100;
export const whole = 90;
export const inside = 70;
/** ... and all that its line, or a value in it, says, but not to the letter. */
export const insideSaid = 66;
/** ... of which a word or two say less. */
export const insideLeast = 40;
export const insideWord = 8;
/** The whole text, or a field of it, is a message that every server prints. */
export const general = 40;
/** A field of a request of the service, with a word that says what is wrong with it. */
export const field = 48;
/** Words: what all of them give to an entry that something else identifies, and to one that nothing else does. */
export const wordsBeside = 24;
export const wordsAlone = 60;
/** All words of a literal were typed beside the code. */
export const word = 45;
/** An occurrence is returned with the HTTP status of the text. */
export const httpStatus = 15;
/** An address or a word names the operation of an occurrence. */
export const operation = 14;
/** A host, a path, a field or a name shows the service, or the vendor; a word of everyday language does. */
export const service = 30;
export const vendor = 15;
export const serviceWord = 14;
export const vendorWord = 10;
/** The text shows another vendor, or another service of the same one. */
export const otherVendor = -30;
export const otherService = -12;
export const otherOperation = -6;
/** States and events that are no fault come behind faults. */
export const noFault = -40;
/** ... and half of it, when they are what the words ask for. */
export const noFaultAsked = -20;
/** Superseded editions come behind current ones. */
export const legacy = -4;
