package no.naervaer.municipality;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@MunicipalityTest
@ExtendWith(OutputCaptureExtension.class)
class AdministratorTests {

	@Autowired
	private IdentityService identity;

	@Autowired
	private Authorizations authorizations;

	@Test
	void aPasswordNotSetIsMadeAndShownOnce(CapturedOutput output) {
		Administrator administrator = administrator("admin1", null);
		administrator.ensure();
		administrator.ensure();

		Matcher shown = Pattern.compile("User: admin1 +Password: (\\S+)").matcher(output);
		assertThat(shown.find()).isTrue();
		assertThat(this.identity.checkPassword("admin1", shown.group(1))).isTrue();
		assertThat(shown.find()).isFalse();
		assertThat(this.identity.createUserQuery().userId("admin1").memberOfGroup("camunda-admin").count()).isOne();
	}

	@Test
	void aPasswordThatIsSetIsNotShownAndNotTakenBackLater(CapturedOutput output) {
		administrator("admin2", "valgt-selv").ensure();
		administrator("admin2", "noe-annet").ensure();
		assertThat(output).doesNotContain("valgt-selv");
		assertThat(this.identity.checkPassword("admin2", "valgt-selv")).isTrue();
	}

	private Administrator administrator(String user, String password) {
		return new Administrator(this.identity, this.authorizations, new NaervaerProperties(false,
				new NaervaerProperties.Admin(user, password), List.of(), List.of(), Map.of()));
	}

}
