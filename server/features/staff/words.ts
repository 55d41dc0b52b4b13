/** What staff features say outside of screens. */
export const words = {
  ru: { firstTeam: 'Поддержка' },
  en: { firstTeam: 'Support' },
};
