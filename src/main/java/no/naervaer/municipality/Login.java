package no.naervaer.municipality;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Wants a user of the engine with password (HTTP Basic) for every address that isn't
 * Camunda's web applications', also for the list of engines, which Camunda's own filter
 * leaves open.
 */
class Login extends ProcessEngineAuthenticationFilter {

	private final ProcessEngine engine;

	Login(ProcessEngine engine) {
		this.engine = engine;
		this.authenticationProvider = new Basic();
	}

	@Override
	public void init(FilterConfig config) {
		// Camunda's filter would make its provider from init parameters
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (Gate.isWebApplication((HttpServletRequest) request)) {
			chain.doFilter(request, response);
		}
		else {
			super.doFilter(request, response, chain);
		}
	}

	@Override
	protected boolean requiresEngineAuthentication(String url) {
		return true;
	}

	/** An address that names no engine means ours, and wants a password too. */
	@Override
	protected String extractEngineName(String url) {
		String name = super.extractEngineName(url);
		return name.isEmpty() ? this.engine.getName() : name;
	}

	@Override
	protected ProcessEngine getAddressedEngine(String name) {
		return this.engine.getName().equals(name) ? this.engine : null;
	}

	private static final class Basic extends HttpBasicAuthenticationProvider {

		@Override
		public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"naervaer\", charset=\"UTF-8\"");
			try {
				ProblemResponse.write(response, HttpStatus.UNAUTHORIZED, "Logg inn med brukernavn og passord.");
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
