import { expect } from '@open-wc/testing';
import * as parser from 'lit';
import { ref as parserRef } from 'lit/directives/ref.js';
import * as lit from '#lit';
import * as directives from '#lit/directives';
import { templateFrom } from '../../src/lit/template.js';

const own = { ...lit, ...directives };

/** A rendering without lit's own comments: tag names with their namespaces, sorted attributes, text. */
function shape(node: Node): unknown {
  if (node instanceof Text) return node.data;
  if (node instanceof Comment)
    return /^\??lit\$|^$/.test(node.data) ? undefined : { comment: node.data.replaceAll(/lit\$\d+\$/g, '') };
  const content = node instanceof HTMLTemplateElement ? node.content : node;
  const children: unknown[] = [];
  for (const child of content.childNodes) {
    const s = shape(child);
    if (typeof s === 'string' && typeof children.at(-1) === 'string') children.push(`${children.pop() as string}${s}`);
    else if (s !== undefined && s !== '') children.push(s);
  }
  if (!(node instanceof Element)) return children;
  const attributes = [...node.attributes].map((a) => `${a.name}=${a.value}`).sort();
  return [`${node.namespaceURI?.split('/').at(-1)}:${node.localName}`, attributes, children];
}

const noop = (): void => {};
type Lit = Pick<typeof own, 'html' | 'svg'> & { readonly ref: typeof own.ref };

/** Each is rendered with the parser's lit and with ours. */
// prettier-ignore
const PROBES: Readonly<Record<string, (lit: Lit) => unknown>> = {
  text: ({ html }) => html`plain ${1} and <b>bold ${2}</b>`,
  attributes: ({ html }) => html`<a class="x ${'y'} z" id=${'i'} title='single ${1}' hidden data-a=un>t</a>`,
  'first of two attributes': () => templateOf('<i class="a" class="b" CLASS=c></i>'),
  'all binding kinds': ({ html, ref }) =>
    html`<input @click=${noop} ?disabled=${true} .value=${'v'} size=${3} ${ref(noop)} /><br /><hr>`,
  'several on one element': ({ html }) =>
    html`<button a=${1} @click=${noop} b=${2} ?hidden=${false} .title=${'t'} c="${3}${4}">${5}</button>`,
  entities: ({ html }) => html`<i title="&lt;&quot;&#233;&#xe9;">&amp;&nbsp;&hellip;&#8364; & a&b &; AT&T</i>`,
  comment: ({ html }) => html`<!-- a > b --><p>${1}</p><!----><!-- ${2} -->`,
  'void and self-closed': ({ html }) => html`<img alt="a"><br/><input value="1"/><div/>${1}</div>`,
  table: ({ html }) => html`<table><tr><td>${1}</td><td>2</td></tr></table>`,
  'table with all parts': ({ html }) =>
    html`<table><caption>c</caption><colgroup><col><col></colgroup><thead><tr><th>h</th></tr></thead><tbody>${html`<tr><td>${1}</td></tr>`}</tbody><tfoot><tr><td>f</td></tr></tfoot></table>`,
  'table with omitted end tags': ({ html }) => html`<table><thead><tr><th>a<th>b<tbody><tr><td>${1}<td>2<tr><td>3</table>`,
  'rows as a template': ({ html }) => html`<table><tbody>${[1, 2].map((n) => html`<tr><td>${n}</td></tr>`)}</tbody></table>`,
  'omitted end tags': ({ html }) => html`<ul><li>a<li>${1}</ul><dl><dt>t<dd>d<dt>u</dl><p>1<p>2</p>`,
  select: ({ html }) => html`<select><option>a<option selected>${2}</option><optgroup label="g"><option>c</optgroup></select>`,
  svg: ({ html }) =>
    html`<svg viewBox="0 0 ${10} 10" preserveAspectRatio="none"><linearGradient id="g" gradientUnits="userSpaceOnUse"><stop offset=${0.5} /></linearGradient><path d="M0 0" stroke=${'red'}/><text>${'t'}</text><title>n</title></svg>after`,
  'svg fragment': ({ html, svg }) => html`<svg>${[1, 2].map((x) => svg`<circle cx=${x} r="1"></circle><g><use href="#a"/></g>`)}</svg>`,
  foreignObject: ({ html }) => html`<svg><foreignObject width="5"><div><P>${1}</P></div></foreignObject><g/></svg>`,
  mathml: ({ html }) => html`<math><mfrac><mi>x</mi><mn>${2}</mn></mfrac></math><b>b</b>`,
  'template element': ({ html }) => html`<template><p>in</p><table><tr><td>1</td></tr></table></template><p>${1}</p>`,
  'raw text': ({ html }) => html`<textarea rows="2">&lt;b>t</b></textarea><style>a > b { color: red }</style>`,
  'pre drops one newline': ({ html }) => html`<pre>
${'a'}
b</pre>`,
  'slots, dialog and the like': ({ html }) =>
    html`<main><slot name=${'s'}>f</slot><dialog ?open=${true}><search></search></dialog><picture><source srcset="a"></picture></main>`,
  'custom elements and upper case': ({ html }) => html`<X-Probe SOME-Attr="A" .prop=${1}><SPAN>${1}</SPAN></X-Probe>`,
  'quotes and brackets in values': ({ html }) => html`<i title="a > b < c" data-x='"' data-y="${"'"}">x</i>`,
  'stray signs': ({ html }) => html`a < b > c << 3 <3 </ >${1}`,
  'unclosed at the end': ({ html }) => html`<div><p>${1}`,
  'stray end tag': ({ html }) => html`<div></b>${1}</i></div></div>after`,
  nested: ({ html }) => html`<div>${html`<p>${html`<b>${1}</b>`}</p>`}${['a', 'b'].map((x) => html`<i id=${x}>${x}</i>`)}</div>`,
  'whitespace is kept': ({ html }) => html`
    <p
      id=${1}
      class="a"
    >
      ${2}   x
    </p>
  `,
};

function templateOf(source: string): DocumentFragment {
  return (document.importNode(templateFrom(source), true) as HTMLTemplateElement).content;
}

const lits: readonly Lit[] = [
  { html: parser.html as typeof own.html, svg: parser.svg as typeof own.svg, ref: parserRef as typeof own.ref },
  own,
];

function rendered(probe: (lit: Lit) => unknown): unknown[] {
  return [parser.render, own.render].map((render, i) => {
    const host = document.createElement('div');
    render(probe(lits[i]!), host);
    return shape(host);
  });
}

/** As engines before 2025: setAttribute takes XML names only. */
function withStrictNames(run: () => void): void {
  const { setAttribute } = Element.prototype;
  Element.prototype.setAttribute = function (name: string, value: string) {
    if (!/^[\w:][\w:.-]*$/.test(name)) throw new DOMException(name, 'InvalidCharacterError');
    setAttribute.call(this, name, value);
  };
  try {
    run();
  } finally {
    Element.prototype.setAttribute = setAttribute;
  }
}

describe('the template builder', () => {
  for (const [name, probe] of Object.entries(PROBES)) {
    it(`renders as the parser: ${name}`, () => {
      const [theirs, ours] = rendered(probe);
      expect(ours).to.deep.equal(theirs);
    });
  }

  it('renders the same where setAttribute refuses the names that lit makes up', () => {
    // new template strings, since lit keeps what it made of the others
    const probe = ({ html, ref }: Lit): unknown =>
      html`<input title="s" @click=${noop} ?disabled=${true} id=${'i'} .value=${'v'} ${ref(noop)} class="c" /><b a=${1}
          >${2}</b
        >`;
    let pair: unknown[] = [];
    withStrictNames(() => (pair = rendered(probe)));
    expect(pair[1]).to.deep.equal(pair[0]);
    expect(JSON.stringify(pair[1])).to.contain('class=c');
  });

  it('binds events, properties and element parts', () => {
    let clicks = 0;
    const reference = own.createRef<HTMLInputElement>();
    const host = document.createElement('div');
    own.render(own.html`<input @click=${() => (clicks += 1)} .value=${'v'} ${own.ref(reference)} />`, host);
    reference.value!.click();
    expect(clicks).to.equal(1);
    expect(reference.value!.value).to.equal('v');
  });

  it('drops scripts, event handlers and srcdoc', () => {
    const content = templateOf(
      '<p onclick="x()" OnLoad=y class="k">a<script>if (1 < 2) z("</p>")</script>b</p><svg><script>q<g/></script><g onbegin="x"/></svg><iframe srcdoc="<b>"></iframe>',
    );
    expect(content.querySelectorAll('script')).to.have.length(0);
    expect([...content.querySelectorAll('*')].flatMap((e) => e.getAttributeNames())).to.deep.equal(['class']);
    expect(content.textContent).to.equal('ab');
    expect(content.querySelectorAll('g')).to.have.length(1);
  });

  it('says so when a binding would be dropped', () => {
    const render = (template: unknown) => () => own.render(template, document.createElement('div'));
    expect(render(own.html`<p onclick=${'x'}></p>`)).to.throw('onclick');
    // oxlint-disable-next-line lit/binding-positions
    expect(render(own.html`<script>${'x'}</script>`)).to.throw('script');
    expect(() => templateFrom('a &zwj; b')).to.throw('&zwj;');
  });

  it('upgrades no element before it is in the page', () => {
    let made = 0;
    customElements.define(
      'probe-upgrade',
      class extends HTMLElement {
        constructor() {
          super();
          made += 1;
        }
      },
    );
    const template = templateFrom('<probe-upgrade></probe-upgrade>');
    expect(made).to.equal(0);
    document.importNode(template.content, true);
    expect(made).to.equal(1);
  });
});

describe('styleMap', () => {
  const host = document.createElement('div');
  const render = (styles: directives.StyleInfo) => {
    own.render(own.html`<p style=${own.styleMap(styles)}></p>`, host);
    return host.querySelector('p')!;
  };

  it('sets, changes and removes properties without an attribute of text', () => {
    const { setAttribute } = Element.prototype;
    const set: string[] = [];
    Element.prototype.setAttribute = function (name: string, value: string) {
      set.push(name);
      setAttribute.call(this, name, value);
    };
    try {
      const p = render({ inlineSize: '5px', '--_x': 3, color: 'red !important' });
      expect(p.style.cssText).to.equal('inline-size: 5px; --_x: 3; color: red !important;');
      expect(set).not.to.include('style');
    } finally {
      Element.prototype.setAttribute = setAttribute;
    }
    expect(render({ 'inline-size': '6px', color: undefined }).style.cssText).to.equal('inline-size: 6px;');
    expect(render({}).style.cssText).to.equal('');
  });
});
