import type { Messages } from '../messages.js';
import { pluralsOf } from '../plural.js';
import { day } from './grammar.js';

const form = pluralsOf('pt');

export const account: Messages['account'] = {
  none: {
    title: 'Nenhuma conta escolhida',
    text: 'Informe ao widget o ID do registro, por exemplo account="001…".',
  },
  missing: {
    title: 'Esta conta não foi encontrada',
    text: (id) => `O CRM não tem nenhuma conta “${id}”, ou você não tem acesso a ela.`,
  },
  owner: 'Proprietário',
  noOwner: 'Sem proprietário',
  alsoClaims: 'Outra atribuição',
  inTerritory: 'No território',
  cause: { area: 'Por área', rule: 'Por regra', hand: 'Manual', unknown: 'Atribuída' },
  since: (cause, on) => `${cause}, desde ${day(on)}`,
  formerRep: 'fora de atividade',
  draftOwner: (name) => `Rascunho: passa para ${name}`,
  conflicts: {
    overlap: {
      title: (n, text) => `Esta conta pertence a ${text} ${form(n, { one: 'território', other: 'territórios' })}`,
      text: (names) => `Ela está em ${names}.`,
    },
    'inactive-owner': {
      title: () => 'O proprietário não está mais em atividade',
      text: (name) => `${name} não faz mais parte da equipe. Ninguém atende esta conta.`,
    },
    'unknown-owner': {
      title: () => 'O proprietário não é um representante conhecido',
      text: (id) => `“${id}” não está entre os representantes carregados.`,
    },
    'no-owner': {
      title: () => 'Esta conta não tem proprietário',
      text: () => 'Atribua-a a um representante, para que alguém a atenda.',
    },
    'outside-territory': {
      title: () => 'Fora do território do proprietário',
      text: (names) => `Ela fica em ${names}, onde o proprietário não tem atribuição.`,
    },
    'no-territory': { title: () => 'Em nenhum território', text: () => 'Esta conta não pertence a nenhum território.' },
    'two-owners': {
      title: () => 'O território é de outro representante',
      text: (names) => `Também poderia atendê-la: ${names}.`,
    },
  },
  lastTouch: 'Último contato',
  due: (on) => `Previsto: ${day(on)}`,
  onTime: 'No prazo',
  noTouchYet: 'Nenhum contato registrado',
  noInterval: 'Sem frequência de visita para esta classe',
  touchSentence: (ago, cls, every) => `Contatada ${ago}. ${cls}: contato previsto ${every}.`,
  touchSentenceNoClass: (ago) => `Contatada ${ago}.`,
  everyDays: (n, text) => (n === 1 ? 'todo dia' : `a cada ${text} dias`),
  today: 'Hoje',
  openPipeline: 'Pipeline aberto',
  pipelineCount: (n, text, next) => {
    if (n === 0) return 'Nenhuma oportunidade aberta';
    const deals = `${text} ${form(n, { one: 'oportunidade', other: 'oportunidades' })}`;
    return next === undefined ? `${deals}, data vencida` : `${deals}, próxima em ${day(next)}`;
  },
  won: (period) => `Ganho (${period})`,
  nearby: (distance) => `Por perto (${distance})`,
  noNearby: 'Nenhuma outra conta a esta distância',
  noPlace: 'Esta conta não tem coordenadas, por isso nada pode ser encontrado por perto.',
  touched: (on) => `contatada em ${day(on)}`,
  neverTouched: 'nunca contatada',
  changeOwner: 'Alterar proprietário',
  readOnly: 'Esta conexão não permite alterar proprietários',
  form: {
    title: 'Alterar proprietário',
    to: 'Novo proprietário',
    choose: 'Escolha um representante',
    reason: 'Motivo',
    reasonHint: 'Por quê, em poucas palavras',
    needTo: 'Escolha o novo proprietário.',
    needReason: 'Informe o motivo, para que outras pessoas possam entender.',
    same: 'A conta já lhe pertence.',
    inTerritory: (territory) => `${territory}, cobre esta conta`,
    otherTerritory: (territory) => territory,
    noTerritory: 'sem território',
    check: 'Verificar',
    keep: 'Manter rascunho',
    back: 'Voltar',
    discard: 'Descartar',
    publish: 'Publicar',
    publishing: 'Publicando…',
    checking: 'Verificando…',
  },
  dryRun: {
    title: 'Efeitos da alteração',
    nothing: 'Nada foi alterado ainda.',
    give: (name, from, to) => `${name}: ${from} → ${to}.`,
    warnings: {
      'inactive-owner': () => 'O novo proprietário não está ativo no CRM.',
      'outside-territory': () => 'A conta fica fora do território do novo proprietário.',
      'open-opportunities': (n) =>
        n === '1'
          ? '1 oportunidade aberta continua com o proprietário atual.'
          : `${n} oportunidades abertas continuam com o proprietário atual.`,
      'team-removed': (n) =>
        n === '1' ? '1 membro da equipe da conta será removido.' : `${n} membros da equipe da conta serão removidos.`,
      'unknown-record': () => 'O CRM não conhece mais este registro.',
      'stale-version': () => 'Esta conta foi alterada depois que foi lida.',
      forbidden: (needs) => `Você não tem permissão para isso. Permissão necessária: ${needs}.`,
    },
    other: (code, value) => `Resposta do CRM: ${code} ${value}`,
    blocked: 'O CRM não aceitaria esta alteração.',
    fine: 'Não há nenhum impedimento.',
    weaker:
      'Este CRM não compara versões ao gravar: uma alteração feita por outra pessoa no mesmo momento pode ser sobrescrita.',
  },
  outcome: {
    applied: (to) => `Pronto: a conta agora pertence a ${to}.`,
    undone: (to) => `Desfeito: a conta voltou a pertencer a ${to}.`,
    undo: 'Desfazer',
    status: {
      applied: 'Aplicado',
      conflict: 'Outra pessoa a alterou antes',
      rejected: 'O CRM recusou a alteração',
      forbidden: 'Você não tem permissão para alterá-la',
      gone: 'A conta não existe mais',
      locked: 'O registro está bloqueado no momento',
      unknown: 'Nenhuma resposta chegou. Não se sabe se a alteração foi salva',
      'not-sent': 'A alteração não foi enviada',
      undone: 'Revertido pelo CRM',
    },
    nothingLost: 'Sua alteração foi mantida como rascunho.',
    yours: 'Sua versão',
    theirs: 'A outra versão, no CRM',
    takeYours: 'Publicar a sua',
    takeTheirs: 'Manter a outra',
    again: 'Tentar novamente',
    checkAgain: 'Verificar novamente',
  },
};
