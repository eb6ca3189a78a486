import { expect, it } from 'vitest';
import { formsIn } from './page-form.js';

it('sends what a browser without script would send', () => {
  const html = `
    <form method="post" action="/a?x=1&amp;y=2" enctype="multipart/form-data">
      <input type="hidden" name="_key" value="k&#39;1"/>
      <input name="name" value="Ann &quot;A&quot;"/><input name="empty"/><input name="off" value="1" disabled/>
      <input type="checkbox" name="topic" value="ai" checked/><input type="checkbox" name="topic" value="web" checked/>
      <input type="checkbox" name="topic" value="no"/><input type="radio" name="size" value="m" checked/>
      <textarea name="text">\none &lt; two</textarea>
      <select name="zone"><option value="a">A</option><option value="b" selected>B</option></select>
      <select name="first"><option>Only label</option></select>
      <input type="file" name="file"/><button name="go" value="1">Go</button>
    </form>
    <form action="/search"><input name="q"/></form>`;
  const [first, second] = formsIn(html, '/here');
  expect(first).toEqual({
    action: '/a?x=1&y=2',
    method: 'post',
    multipart: true,
    fields: {
      _key: "k'1",
      name: 'Ann "A"',
      empty: '',
      topic: ['ai', 'web'],
      size: 'm',
      text: 'one < two',
      zone: 'b',
      first: 'Only label',
    },
  });
  expect(second).toEqual({ action: '/search', method: 'get', multipart: false, fields: { q: '' } });
});
