import vue from '@vitejs/plugin-vue';

/** Vue takes every unknown tag for a component of its own unless told. */
const isCustomElement = (tag) => tag.startsWith('bailiwick-');
export default { plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };
