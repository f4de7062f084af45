import type { Messages } from '../messages.js';

const words: Record<string, readonly [one: string, many: (n: string) => string, remedy: string]> = {
  'location-none': [
    '1 conta não tem coordenadas',
    (n) => `${n} contas não têm coordenadas`,
    'Geocodifique os endereços no CRM.',
  ],
  'location-zero': [
    '1 conta está em 0, 0',
    (n) => `${n} contas estão em 0, 0`,
    'É sinal de uma geocodificação que falhou: geocodifique novamente.',
  ],
  'location-swapped': [
    '1 conta tem latitude e longitude trocadas',
    (n) => `${n} contas têm latitude e longitude trocadas`,
    'Verifique o mapeamento dos campos ou troque os dois valores.',
  ],
  'location-out-of-range': [
    '1 conta tem coordenadas impossíveis',
    (n) => `${n} contas têm coordenadas impossíveis`,
    'Corrija-as no CRM: latitude de −90 a 90, longitude de −180 a 180.',
  ],
  'location-unreadable': [
    '1 conta tem coordenadas ilegíveis',
    (n) => `${n} contas têm coordenadas ilegíveis`,
    'As coordenadas são graus decimais com ponto, por exemplo 39.7684.',
  ],
  'outside-country': [
    '1 conta fica fora de seu país',
    (n) => `${n} contas ficam fora de seu país`,
    'Verifique os endereços e geocodifique novamente.',
  ],
  'history-contradicts': [
    'O território de 1 representante contradiz o histórico',
    (n) => `Os territórios de ${n} representantes contradizem o histórico`,
    'Corrija o histórico ou o território do representante.',
  ],
  'history-ended': [
    '1 representante tem um território que o histórico encerrou',
    (n) => `${n} representantes têm territórios que o histórico encerrou`,
    'Corrija o histórico ou o território do representante.',
  ],
  'seller-not-owner': [
    '1 oportunidade foi vendida por outra pessoa que não o proprietário da conta',
    (n) => `${n} oportunidades foram vendidas por outra pessoa que não o proprietário da conta`,
    'É comum logo após uma troca de proprietário. “Histórico” conta para quem vendeu; “Atual”, para o proprietário atual.',
  ],
  'unknown-reference': [
    '1 registro remete a outro que não existe',
    (n) => `${n} registros remetem a outros que não existem`,
    'Corrija a referência ou carregue também os registros que faltam.',
  ],
  'unknown-owner': [
    '1 conta tem um proprietário que não é representante',
    (n) => `${n} contas têm um proprietário que não é representante`,
    'Atribua-as a um representante em atividade.',
  ],
  'unknown-class': [
    '1 conta tem uma classe sem frequência de visita',
    (n) => `${n} contas têm uma classe sem frequência de visita`,
    'Use A, B ou C, ou adicione a classe à política.',
  ],
  'unknown-forecast': [
    '1 oportunidade tem uma categoria de previsão desconhecida',
    (n) => `${n} oportunidades têm uma categoria de previsão desconhecida`,
    'Use commit, best case, pipeline ou omitted; até lá, ela não conta em nenhuma.',
  ],
  'no-amount': [
    '1 oportunidade não tem valor',
    (n) => `${n} oportunidades não têm valor`,
    'Preencha o valor; até lá, ele conta como zero.',
  ],
  'unreadable-number': [
    'Não foi possível ler 1 número',
    (n) => `Não foi possível ler ${n} números`,
    'Escreva decimais simples com ponto, por exemplo 1294.25.',
  ],
  'unreadable-date': [
    'Não foi possível ler 1 data',
    (n) => `Não foi possível ler ${n} datas`,
    'Escreva as datas como 2026-08-18.',
  ],
  'duplicate-id': [
    '1 ID aparece duas vezes',
    (n) => `${n} IDs aparecem duas vezes`,
    'Vale o último registro. Remova o outro.',
  ],
  'missing-id': ['1 registro não tem ID', (n) => `${n} registros não têm ID`, 'Dê a cada registro um ID próprio.'],
};

export const issues: Messages['issues'] = {
  title: (code, n, text) => {
    const found = words[code];
    return found ? (n === 1 ? found[0] : found[1](text)) : `${text} × ${code}`;
  },
  remedy: (code) => words[code]?.[2] ?? 'Verifique o registro no CRM.',
};
