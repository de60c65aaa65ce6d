package no.naervaer;

import java.util.List;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * One road, one direction (design §2): a package uses only those before it, and nobody
 * calls back up the road.
 */
@AnalyzeClasses(packages = "no.naervaer", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

	/** In the order in which a row of absence walks the house. */
	private static final List<String> ROAD = List.of("calendar", "municipality", "register", "measure", "threshold",
			"followup", "demo");

	@ArchTest
	static final ArchRule everyClassStandsAtTheRoad = classes().that()
		.doNotHaveFullyQualifiedName(NaervaerApplication.class.getName())
		.should()
		.resideInAnyPackage(ROAD.stream().map(ArchitectureTest::withSubpackages).toArray(String[]::new));

	@ArchTest
	static final ArchRule noCallsUpTheRoad = classes().should(useOnlyWhatStandsBefore());

	@ArchTest
	static final ArchRule noCycles = slices().matching("no.naervaer.(*)..").should().beFreeOfCycles();

	@ArchTest
	static final ArchRule nobodyUsesTheApplicationClass = noClasses().should()
		.dependOnClassesThat(DescribedPredicate.describe("are the application class",
				(type) -> type.isEquivalentTo(NaervaerApplication.class)))
		.as("no class should depend on the application class");

	@ArchTest
	static final ArchRule controllersAreTheirFeaturesOwn = classes().that()
		.areMetaAnnotatedWith(Controller.class)
		.or()
		.haveSimpleNameEndingWith("Controller")
		.should()
		.notBePublic()
		.allowEmptyShould(true);

	@ArchTest
	static final ArchRule repositoriesAreTheirFeaturesOwn = classes().that()
		.haveSimpleNameEndingWith("Repository")
		.should()
		.notBePublic()
		.allowEmptyShould(true);

	@ArchTest
	static final ArchRule dependenciesComeThroughTheConstructor = noFields().should().beAnnotatedWith(Autowired.class);

	@ArchTest
	static final ArchRule nothingWritesToTheConsole = noClasses().should()
		.accessField(System.class, "out")
		.orShould()
		.accessField(System.class, "err");

	private static ArchCondition<JavaClass> useOnlyWhatStandsBefore() {
		return new ArchCondition<>("use only packages before their own: " + String.join(" → ", ROAD)) {

			@Override
			public void check(JavaClass type, ConditionEvents events) {
				int place = placeOf(type);
				if (place < 0) {
					return;
				}
				type.getDirectDependenciesFromSelf()
					.stream()
					.filter((dependency) -> placeOf(dependency.getTargetClass()) > place)
					.forEach((dependency) -> events
						.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
			}

		};
	}

	private static int placeOf(JavaClass type) {
		String prefix = NaervaerApplication.class.getPackageName() + ".";
		if (!type.getPackageName().startsWith(prefix)) {
			return -1;
		}
		return ROAD.indexOf(type.getPackageName().substring(prefix.length()).split("\\.")[0]);
	}

	private static String withSubpackages(String name) {
		return NaervaerApplication.class.getPackageName() + "." + name + "..";
	}

}
