export { LitElement, adoptStyles, css, html, noChange, nothing, render, svg, unsafeCSS } from 'lit';
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
export { ContextConsumer, ContextEvent, ContextProvider, ContextRoot, createContext } from '@lit/context';
export type { Context, ContextType } from '@lit/context';
