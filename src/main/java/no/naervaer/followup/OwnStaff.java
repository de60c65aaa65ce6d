package no.naervaer.followup;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import no.naervaer.followup.form.FormRejectedException;
import no.naervaer.municipality.Role;
import no.naervaer.municipality.Role.Sees;
import no.naervaer.municipality.Roles;
import no.naervaer.municipality.Staff;
import no.naervaer.municipality.StaffLine;
import no.naervaer.municipality.StaffMember;

import org.springframework.stereotype.Component;

/**
 * The staff of the schools that the person who asks leads: where the person holds a role
 * that sees the whole school.
 */
@Component
public class OwnStaff {

	private static final int SHOWN = 20;

	private static final int FEWEST_LETTERS = 2;

	private static final Locale NORWEGIAN = Locale.forLanguageTag("nb");

	private final OwnPupils own;

	private final Staff staff;

	private final Roles roles;

	OwnStaff(OwnPupils own, Staff staff, Roles roles) {
		this.own = own;
		this.staff = staff;
		this.roles = roles;
	}

	/**
	 * The first twenty whose names begin with every word of the text; none for less than
	 * two letters.
	 */
	public List<Colleague> beginningWith(String municipality, String text) {
		if (text == null || text.strip().length() < FEWEST_LETTERS) {
			return List.of();
		}
		List<String> words = words(text);
		return colleagues(municipality).stream()
			.filter((colleague) -> words.stream()
				.allMatch(
						(word) -> words(colleague.member().name()).stream().anyMatch((name) -> name.startsWith(word))))
			.limit(SHOWN)
			.toList();
	}

	/**
	 * The one that a form points at, by id or by whole name.
	 * @param field what the form asks for, as people read it
	 * @throws FormRejectedException when there is none or more than one; the message is
	 * for the person
	 */
	Colleague named(String municipality, String wanted, String field) {
		String name = wanted.strip();
		List<Colleague> all = colleagues(municipality);
		List<Colleague> found = all.stream().filter((colleague) -> colleague.member().id().equals(name)).toList();
		if (found.isEmpty()) {
			found = all.stream().filter((colleague) -> colleague.member().name().equalsIgnoreCase(name)).toList();
		}
		if (found.isEmpty()) {
			throw new FormRejectedException(
					"«%s»: Fant ingen ansatt ved skolen din med det navnet. Velg den ansatte fra lista."
						.formatted(field));
		}
		if (found.size() > 1) {
			throw new FormRejectedException(
					"«%s»: Flere ansatte ved skolen din heter det samme. Velg den rette fra lista.".formatted(field));
		}
		return found.get(0);
	}

	/** The schools (orgnr) that the person leads. */
	private Set<String> ledSchools(String municipality) {
		return this.own.roles(municipality)
			.stream()
			.filter((line) -> !line.school().isEmpty())
			.filter((line) -> this.roles.find(line.role()).map(Role::sees).filter(Sees.SCHOOL::equals).isPresent())
			.map(StaffLine::school)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private List<Colleague> colleagues(String municipality) {
		Map<StaffMember, Colleague> byPerson = new LinkedHashMap<>();
		ledSchools(municipality).stream()
			.flatMap((school) -> this.staff.at(municipality, school).stream())
			.forEach((line) -> byPerson.computeIfAbsent(line.member(), Colleague::of)
				.add(line.school(), this.roles.get(line.role()).label()));
		return List.copyOf(byPerson.values());
	}

	private static List<String> words(String text) {
		return Arrays.asList(text.strip().toLowerCase(NORWEGIAN).split("[\\s-]+"));
	}

	/**
	 * A member of staff at schools that one leads.
	 *
	 * @param schools orgnr of those of the schools where the person works
	 * @param roles what the person is there, as people read it
	 */
	public record Colleague(StaffMember member, Set<String> schools, Set<String> roles) {

		private static Colleague of(StaffMember member) {
			return new Colleague(member, new TreeSet<>(), new TreeSet<>());
		}

		private void add(String school, String role) {
			this.schools.add(school);
			this.roles.add(role);
		}

	}

}
