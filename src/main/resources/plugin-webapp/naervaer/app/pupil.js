/* In start forms a pupil is chosen by typing a few letters; what the person sees is name, class and school. */
import choose from './choice.js';

export default function choosePupils() {
  choose('pupilSearch', {
    path: 'pupils',
    list: 'Elever',
    shown: ({ name, className, school }) => `${name}, ${className}, ${school}`,
    none: 'Ingen elev på skolen din passer.',
    failed: 'Fikk ikke søkt. Skriv hele navnet på eleven.'
  });
}
