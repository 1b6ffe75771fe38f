import { quoted } from '../field-shapes.ts';

/** What is wrong with a text that is no JSON, where, and what to do about it. */
export interface JsonMistake {
  /** Characters before it. */
  readonly offset: number;
  readonly problem: string;
  readonly remedy: string;
}

/** What may come next. `first…`: the bracket may also close at once. */
type Awaited = 'value' | 'firstValue' | 'name' | 'firstName' | 'colon' | 'more' | 'nothing';

/** A number or a word that JSON knows. */
const PLAIN_VALUE = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
/** Any other word, as long as it is worth showing. */
const WORD = /[^\s,:[\]{}"'/]{1,60}/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/** The first mistake in a text that `JSON.parse` has refused. Its own messages have no place, or none for people. */
export function jsonMistake(text: string): JsonMistake {
  return (
    new Walk(text).run() ?? {
      offset: 0,
      problem: 'something in it is no JSON',
      remedy: 'check it with a JSON validator',
    }
  );
}

/** One walk through a text, without recursion: it may be nested as deep as it is long. */
class Walk {
  readonly #text: string;
  /** The brackets that are open, by offset. */
  readonly #open: number[] = [];
  #at = 0;
  /** Where the last value, name or comma began, and where it ended. */
  #last = 0;
  #lastEnd = 0;
  #awaited: Awaited = 'value';

  constructor(text: string) {
    this.#text = text;
  }

  /** Null when there is none. */
  run(): JsonMistake | null {
    for (;;) {
      this.#skipSpace();
      const char = this.#text[this.#at];
      if (char === undefined) return this.#atEnd();
      if (char === '/' || char === '#')
        return this.#fail('a comment stands in it', 'take it out: JSON has no comments');
      const mistake = this.#step(char);
      if (mistake !== null) return mistake;
    }
  }

  #step(char: string): JsonMistake | null {
    switch (this.#awaited) {
      case 'value':
      case 'firstValue':
        return this.#value(char);
      case 'name':
      case 'firstName':
        return this.#name(char);
      case 'colon':
        if (char !== ':')
          return this.#fail('a colon is missing behind a name', 'write “"name": value”', this.#last);
        return this.#take(1, 'value');
      case 'more':
        return this.#more(char);
      case 'nothing':
        return this.#fail(
          'something follows its end',
          'put several records into a list “[…]”, or one on each line of a .jsonl file',
        );
    }
  }

  #value(char: string): JsonMistake | null {
    if (char === '{' || char === '[') {
      this.#open.push(this.#at);
      return this.#take(1, char === '{' ? 'firstName' : 'firstValue');
    }
    if (char === ']' && this.#awaited === 'firstValue') return this.#close();
    if (char === ']' || char === '}') return this.#missingValue(char);
    if (char === '"') return this.#string(this.#afterValue());
    PLAIN_VALUE.lastIndex = this.#at;
    const found = PLAIN_VALUE.exec(this.#text);
    if (found !== null) return this.#take(found[0].length, this.#afterValue());
    const quotes = this.#otherQuotes(char);
    if (quotes !== null) return quotes;
    const word = this.#word(char);
    if (/^(?:NaN|[+-]?Infinity|undefined|None|nil)$/.test(word)) {
      return this.#fail(`${quoted(word)} is no JSON value`, 'write null, or leave the field out');
    }
    if (/^(?:true|false|null)$/i.test(word)) {
      return this.#fail(`${quoted(word)} is no JSON value`, `write ${word.toLowerCase()}`);
    }
    return this.#fail(`${quoted(word)} is no JSON value`, 'put texts into double quotation marks');
  }

  #missingValue(char: string): JsonMistake | null {
    if (this.#text[this.#last] === ',') {
      return this.#fail(`a comma stands before “${char}”`, 'take the comma out', this.#last);
    }
    return this.#fail(`a value is missing before “${char}”`, 'write one, or null');
  }

  #name(char: string): JsonMistake | null {
    if (char === '"') return this.#string('colon');
    if (char === '}' && this.#awaited === 'firstName') return this.#close();
    if (char === '}' || char === ']') return this.#missingValue(char);
    const name = quoted(this.#word(char));
    return (
      this.#otherQuotes(char) ??
      this.#fail(`the name ${name} stands without quotation marks`, 'put it into double quotation marks')
    );
  }

  #more(char: string): JsonMistake | null {
    const opened = this.#text[this.#open.at(-1) ?? 0] ?? '';
    if (char === ',') return this.#take(1, opened === '{' ? 'name' : 'value');
    if (char === CLOSING[opened]) return this.#close();
    if (char === '}' || char === ']') {
      return this.#fail(`“${char}” closes what “${opened}” has opened`, `write “${CLOSING[opened]}”`);
    }
    const inText = this.#text[this.#last] === '"' && !/["{[\d-]/.test(char);
    if (inText) {
      const remedy = 'write \\" for a quotation mark within a text';
      return this.#fail('a text goes on behind its closing quotation mark', remedy, this.#lastEnd);
    }
    return this.#fail('a comma is missing', 'put one between the two values', this.#lastEnd);
  }

  #close(): JsonMistake | null {
    this.#open.pop();
    return this.#take(1, this.#afterValue());
  }

  #string(next: Awaited): JsonMistake | null {
    const { length } = this.#text;
    for (let end = this.#at + 1; end < length; end += 1) {
      const code = this.#text.charCodeAt(end);
      if (code === 0x22) return this.#take(end + 1 - this.#at, next);
      if (code < 0x20) break;
      if (code !== 0x5c) continue;
      ESCAPE.lastIndex = end;
      const escaped = ESCAPE.exec(this.#text);
      if (escaped === null) {
        return this.#fail('a backslash means nothing here', 'write \\\\ for a backslash', end);
      }
      end += escaped[0].length - 1;
    }
    return this.#fail('a text is not closed on its line', 'close it with ", and write \\n for a line break');
  }

  #atEnd(): JsonMistake | null {
    const opened = this.#open.at(-1);
    if (opened === undefined) return null;
    const bracket = this.#text[opened] ?? '';
    return this.#fail(`“${bracket}” is never closed`, `add the missing “${CLOSING[bracket]}”`, opened);
  }

  /** Quotation marks that are none in JSON. */
  #otherQuotes(char: string): JsonMistake | null {
    return /['`‘’“”„«»]/.test(char)
      ? this.#fail(`a text stands in ${char} quotation marks`, 'use the straight double ones: "')
      : null;
  }

  #word(char: string): string {
    WORD.lastIndex = this.#at;
    return WORD.exec(this.#text)?.[0] ?? char;
  }

  #afterValue(): Awaited {
    return this.#open.length === 0 ? 'nothing' : 'more';
  }

  #take(length: number, awaited: Awaited): null {
    this.#last = this.#at;
    this.#at += length;
    this.#lastEnd = this.#at;
    this.#awaited = awaited;
    return null;
  }

  #skipSpace(): void {
    while (/[ \t\n\r]/.test(this.#text[this.#at] ?? '')) this.#at += 1;
  }

  #fail(problem: string, remedy: string, offset = this.#at): JsonMistake {
    return { offset, problem, remedy };
  }
}
