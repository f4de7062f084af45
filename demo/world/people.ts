import type { Random } from './random.js';

const first = (
  'Dana Marcus Priya Elena Tom Grace Joe Amara Luis Mei Kwame Ingrid Rafael Nadia Owen Fatima Hiroshi Claire Andre Leila ' +
  'Victor Sofia Samuel Anika Diego Hannah Tariq Yuki Brendan Camila Jonas Aisha Peter Noor Gabriel Tessa Rohan Marta Isaac ' +
  'Linh Derek Paloma Stefan Imani Carlos Freya Malik Bianca Henry Zainab Mateo Alice Kofi Renata Simon Vera Jamal Lucia Nils ' +
  'Olivia Arjun Beatriz Caleb Dalia Emil Farah Gavin Helena Ivan Jada Kenji Lars Monique Nathan Oksana Paulo Rosa Sanjay Thea ' +
  'Ulrich Wanda Xavier Yusuf Zoe Adaeze Boris Chloe Dmitri Esther Felix Gloria'
).split(' ');
const last = (
  'Whitfield Delgado Bell Raman Marsh Lindqvist Okafor Kowalski Nguyen Castillo Tanaka Mensah Larsen Moreau Haddad Sullivan ' +
  'Rahman Sato Fontaine Baptiste Farouk Petrov Romano Adler Iyer Vargas Weiss Siddiqui Nakamura Gallagher Ortega Becker Diallo ' +
  'Novak Aziz Ferreira Holm Mehta Kaczmarek Goldberg Pham Lawson Serrano Keller Njoroge Mendoza Strand Coleman Ricci Chambers ' +
  'Bello Aguilar Prescott Asante Costa Fletcher Horvat Bishop Marino Eriksson Harper Kapoor Almeida Dawson Nasser Lund Karimi ' +
  'Ellison Papadopoulos Volkov Freeman Mori Jensen Laurent Hayes Shevchenko Barbosa Quiroga Menon Thornton Vogel Zielinski ' +
  'Dubois Osman Abbott Eze Sorokin Winslow Markovic Levy Bauer Acosta Trinh Callahan Hossain Pereira'
).split(' ');

/** A maker of invented names, each given once. */
export function peopleOf(random: Random): () => string {
  const firsts = random.shuffle(first);
  const lasts = random.shuffle(last);
  let i = 0;
  return () => {
    const name = `${firsts[i % firsts.length]} ${lasts[i % lasts.length]}`;
    i++;
    return name;
  };
}
