import { css } from '#lit';

/** What stands where data will be, and where nothing can be drawn at all. */
export const skeletonStyles = css`
  /* how high a widget will most likely be, so that what is below doesn't move when its data arrives; narrow up to 480 px */
  :host {
    --_room: 240px;
    --_room-narrow: var(--_room);
  }
  :host(bailiwick-map) {
    --_room: calc(var(--bailiwick-map-height, 480px) + 206px);
    --_room-narrow: calc(var(--bailiwick-map-height, 300px) + 416px);
  }
  :host(bailiwick-account) {
    --_room: 685px;
  }
  :host(bailiwick-scorecard) {
    --_room: 854px;
    --_room-narrow: 1480px;
  }
  :host(bailiwick-scorecard[view='strip']) {
    --_room: 159px;
    --_room-narrow: 425px;
  }
  :host(bailiwick-scorecard[view='attention']) {
    --_room: 730px;
    --_room-narrow: var(--_room);
  }
  :host(bailiwick-scorecard[view='team']) {
    --_room: 612px;
    --_room-narrow: 628px;
  }
  .room,
  .card:has(> .skeleton) {
    min-height: var(--_room);
  }
  .card:has(> .skeleton, > .state) {
    display: flex;
    flex-direction: column;
  }
  /* a state in the place of data keeps its height, as far as one sentence deserves it */
  .card:has(> .state) {
    min-height: min(var(--_room), 720px);
  }
  /* a subtitle is to come */
  .card:has(> .skeleton) .card-heading {
    min-height: 40px;
  }
  .skeleton {
    display: flex;
    flex: 1;
    flex-direction: column;
    padding: 0 16px 16px;
  }
  .skeleton + .progress {
    position: absolute;
    inset-block-end: 0;
    inset-inline: 0;
    background: var(--_surface);
  }
  @container (max-width: 480px) {
    .room,
    .card:has(> .skeleton) {
      min-height: var(--_room-narrow);
    }
  }
  .bone {
    height: 16px;
    margin-block: 10px;
    border-radius: var(--_radius-s);
    background: var(--_track);
    animation: appear 1ms linear 200ms both;
  }
  .bone.half {
    width: 48%;
  }
  .bone.third {
    width: 30%;
  }
  .bone.block {
    flex: 1;
    min-height: 48px;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  .not-loaded {
    display: grid;
    justify-items: start;
    gap: 8px;
    padding: 0 16px 16px;
  }
`;
