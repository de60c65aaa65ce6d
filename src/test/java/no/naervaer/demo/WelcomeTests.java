package no.naervaer.demo;

import java.util.List;
import java.util.Map;

import no.naervaer.municipality.Installation;
import no.naervaer.municipality.Municipalities;
import no.naervaer.municipality.Municipality;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

@ExtendWith(OutputCaptureExtension.class)
class WelcomeTests {

	private final Installation installation = mock();

	private final Municipalities municipalities = mock();

	private final DemoMark mark = mock();

	private final Welcome welcome = new Welcome(this.installation, this.municipalities, this.mark);

	@BeforeEach
	void twoMunicipalities() {
		given(this.municipalities.all()).willReturn(List.of(municipality("a"), municipality("b")));
		given(this.installation.administrator()).willReturn("drift");
	}

	@Test
	void afterADemoItSaysWhereToGoAndAsWhom() {
		given(this.mark.isMade()).willReturn(true);
		assertThat(this.welcome.words(18080)).contains("http://localhost:18080", "a.laerer1, b.laerer1",
				"naervaer-demo", "drift");
	}

	@Test
	void withoutADemoThereIsTheAdministratorOnly() {
		assertThat(this.welcome.words(8080)).contains("http://localhost:8080", "drift")
			.doesNotContain("laerer", "naervaer-demo");
	}

	@Test
	void inProductionNobodyIsNamed() {
		given(this.installation.production()).willReturn(true);
		assertThat(this.welcome.words(8080)).isEqualTo("Ready on port 8080");
	}

	@Test
	void tellsTheRealPortAndRemembersThatTheDoorWasOpen(CapturedOutput output) {
		this.welcome.onReadiness(ready(43210));
		assertThat(output.getOut()).contains("http://localhost:43210");
		verify(this.mark).opened();
	}

	@Test
	void aDatabaseForRealDataGetsNoMark() {
		given(this.installation.production()).willReturn(true);
		this.welcome.onReadiness(ready(43210));
		verify(this.mark, never()).opened();
	}

	@Test
	void aStopIsNoReadiness(CapturedOutput output) {
		this.welcome.onReadiness(new AvailabilityChangeEvent<>(context(43210), ReadinessState.REFUSING_TRAFFIC));
		assertThat(output.getOut()).doesNotContain("localhost");
		verify(this.mark, never()).opened();
	}

	private static AvailabilityChangeEvent<ReadinessState> ready(int port) {
		return new AvailabilityChangeEvent<>(context(port), ReadinessState.ACCEPTING_TRAFFIC);
	}

	private static ServletWebServerApplicationContext context(int port) {
		ServletWebServerApplicationContext context = mock(ServletWebServerApplicationContext.class, RETURNS_DEEP_STUBS);
		given(context.getWebServer().getPort()).willReturn(port);
		return context;
	}

	private static Municipality municipality(String id) {
		return new Municipality(id, id, "", "nb", null, Map.of(), Map.of());
	}

}
