export { LitElement, css, html, noChange, nothing, render, svg, unsafeCSS } from 'lit';
export type {
  ComplexAttributeConverter,
  CSSResult,
  CSSResultGroup,
  CSSResultOrNative,
  PropertyDeclaration,
  PropertyValues,
  ReactiveController,
  ReactiveControllerHost,
  SVGTemplateResult,
  TemplateResult,
} from 'lit';
export { property, query, state } from 'lit/decorators.js';
export { AsyncDirective } from 'lit/async-directive.js';
export { Directive, directive, PartType } from 'lit/directive.js';
export type { DirectiveResult, ElementPart, PartInfo } from 'lit/directive.js';
export { createRef, ref } from 'lit/directives/ref.js';
export type { Ref, RefOrCallback } from 'lit/directives/ref.js';
export { repeat } from 'lit/directives/repeat.js';
export { ContextConsumer, ContextEvent, ContextProvider, ContextRoot, createContext } from '@lit/context';
export type { Context, ContextType } from '@lit/context';
export { styleMap } from './style-map.js';
export type { StyleInfo } from './style-map.js';
