import { expect, it } from 'vitest';
import { addressOf, html } from '../../src/web/html.ts';

it('escapes every text, also in attributes', () => {
  const text = `<b title="x">'&amp;`;
  expect(html`<p title="${text}">${text}</p>`.source).toBe(
    '<p title="&lt;b title=&quot;x&quot;&gt;&#39;&amp;amp;">&lt;b title=&quot;x&quot;&gt;&#39;&amp;amp;</p>',
  );
});

it('keeps HTML as it is, alone and in lists, and shows nothing for nothing', () => {
  const item = html`<li>${'&'}</li>`;
  expect(html`<ul>${[item, [item]]}${null}${undefined}${false}${0}</ul>`.source).toBe(
    '<ul><li>&amp;</li><li>&amp;</li>0</ul>',
  );
});

it('knows addresses of the web alone', () => {
  for (const url of ['http://a.example/', 'HTTPS://a.example']) expect(addressOf(url)).toBe(url);
  for (const url of [
    'javascript:alert(1)',
    ' https://a.example',
    'data:text/html,x',
    '//a',
    '',
    'file:///etc',
  ])
    expect(addressOf(url)).toBe('#');
});
