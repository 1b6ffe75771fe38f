import type { FormField } from '../../command/form.ts';
import type { Words } from '../../i18n/words.ts';
import { type Html, html } from '../html.ts';
import type { Filled } from './answering.ts';

/** Characters from which on an answer has several lines. */
const LONG = 200;

/** Where a form stands. */
interface Place {
  /** Where it is sent. */
  readonly action: string;
  /** Where one gets without it. */
  readonly back: string;
}

/** A form as a dialog, which is one without any script, too. */
export function formHtml(filled: Filled, { action, back }: Place, { web }: Pick<Words, 'web'>): Html {
  const { form, mistake } = filled;
  const { command, subcommand, given, fields } = form;
  const wrong = mistake?.question ?? null;
  const general = mistake !== null && wrong === null && mistake.words;
  // Where the eye goes first: what is wrong, else the first question.
  const first = wrong ?? fields[0]?.name;
  return html`<dialog open id="form" aria-labelledby="form-title"><form method="post" action="${action}">
<h2 id="form-title">${form.title}</h2>
${general && html`<p class="mistake" role="alert">${general}</p>`}
<input type="hidden" name="form" value="${JSON.stringify({ command, subcommand, given })}">
${fields.map((field) => question(field, filled, field.name === first, web))}
<div class="doing"><a class="button plain" href="${back}" data-close>${web.cancel}</a><button class="button primary">${form.submit}</button></div>
</form></dialog>`;
}

function question(field: FormField, filled: Filled, isFirst: boolean, words: Words['web']): Html {
  const { name, label, hint, required } = field;
  const mistake = filled.mistake?.question === name ? filled.mistake.words : null;
  const told = [...(hint === '' ? [] : [`hint-${name}`]), ...(mistake === null ? [] : [`mistake-${name}`])];
  const attributes = html`id="answer-${name}" name="answer.${name}"${required && html` required`}${isFirst && html` autofocus`}${told.length > 0 && html` aria-describedby="${told.join(' ')}"`}${mistake !== null && html` aria-invalid="true"`}`;
  return html`<div class="question"><label for="answer-${name}">${label}${!required && html` <span class="optional">(${words.optional})</span>`}</label>
${answer(field, attributes, filled)}
${hint !== '' && html`<p class="hint" id="hint-${name}">${hint}</p>`}
${mistake !== null && html`<p class="mistake" id="mistake-${name}">${mistake}</p>`}</div>`;
}

function answer(field: FormField, attributes: Html, { suggestions }: Filled): Html {
  const { name, value, choices, required } = field;
  if (choices !== undefined) {
    const options = choices.map((one) => {
      const chosen = one.value === value && html` selected`;
      return html`<option value="${one.value}"${chosen}>${one.label}</option>`;
    });
    return html`<select ${attributes}>${!required && html`<option value=""></option>`}${options}</select>`;
  }
  const filled = value ?? '';
  // What is filled in may be longer than what works: whoever sends it is told so.
  const longest = Math.max(field.maxLength, filled.length);
  if (filled.length > LONG || filled.includes('\n'))
    return html`<textarea ${attributes} maxlength="${longest}" rows="4">${filled}</textarea>`;
  const offered = suggestions.get(name) ?? [];
  const list = offered.length > 0 && html` list="offered-${name}"`;
  const options = offered.map((one) => html`<option value="${one.value}">${one.label}</option>`);
  return html`<input type="text" ${attributes} maxlength="${longest}" value="${filled}" autocomplete="off"${list}>${offered.length > 0 && html`<datalist id="offered-${name}">${options}</datalist>`}`;
}
