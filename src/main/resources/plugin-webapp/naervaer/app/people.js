/* In start forms a colleague is chosen by typing a few letters; what the person sees is name, roles and school. */
import choose from './choice.js';

const STAFF = {
  path: 'staff',
  list: 'Ansatte',
  shown: ({ name, roles, school }) => `${name}, ${roles}, ${school}`,
  none: 'Ingen ansatt på skolen din passer.',
  failed: 'Fikk ikke søkt. Skriv hele navnet på den ansatte.'
};

export default function choosePeople() {
  choose('absentStaff', STAFF);
  choose('substituteStaff', STAFF);
}
