package no.naervaer.municipality;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The first that a request meets: only known addresses go further, everything else does
 * not exist. Camunda's page for making a first administrator does not exist either: it
 * opens itself whenever no administrator is left.
 */
class Gate extends OncePerRequestFilter {

	/** Camunda's web applications, which have a login of their own. */
	private static final Pattern WEB_APPLICATIONS = Pattern.compile(
			"/|/index\\.html|/favicon\\.ico|/camunda/?|/camunda/(app|assets|lib|scripts)(/.*)?|/camunda/favicon\\.ico"
					+ "|/camunda/api/(admin|cockpit|tasklist|welcome|engine)(/.*)?");

	private static final Pattern SET_UP = Pattern.compile("/camunda/(app/.*/setup|api/admin/setup)(/.*)?");

	/** Everything here wants a user and a password. */
	private static final Pattern INTERFACES = Pattern
		.compile("/(engine-rest|api|v3/api-docs|swagger-ui)(/.*)?|/v3/api-docs\\.yaml|/swagger-ui\\.html");

	private static final Pattern DOCUMENTATION = Pattern.compile("/swagger-ui(/.*|\\.html)?");

	/** This very page, or a person who writes the address. */
	private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

	private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

	/** Whether the address is one of Camunda's web applications. */
	static boolean isWebApplication(HttpServletRequest request) {
		String path = path(request);
		return WEB_APPLICATIONS.matcher(path).matches() && !SET_UP.matcher(path).matches();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Referrer-Policy", "same-origin");
		if (isWebApplication(request)) {
			chain.doFilter(request, response);
			return;
		}
		headersOfInterface(request, response);
		if (!INTERFACES.matcher(path(request)).matches()) {
			ProblemResponse.write(response, HttpStatus.NOT_FOUND, "Adressen finnes ikke.");
		}
		else if (isForgery(request)) {
			ProblemResponse.write(response, HttpStatus.FORBIDDEN, "Kallet kommer fra en annen nettside.");
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private static void headersOfInterface(HttpServletRequest request, HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("X-Frame-Options", "DENY");
		String policy = DOCUMENTATION.matcher(path(request)).matches()
				? "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'"
				: "default-src 'none'; frame-ancestors 'none'";
		response.setHeader("Content-Security-Policy", policy);
	}

	/**
	 * Browsers add a known password to calls that other pages make, also on this domain.
	 */
	private static boolean isForgery(HttpServletRequest request) {
		return request.getHeader("Sec-Fetch-Site") != null
				&& !SAFE_METHODS.contains(request.getMethod().toUpperCase(Locale.ROOT))
				&& !OWN_SITE.contains(request.getHeader("Sec-Fetch-Site"));
	}

	/** Decoded and normalized by the container, as servlets are mapped by it. */
	static String path(HttpServletRequest request) {
		String info = request.getPathInfo();
		return (info != null) ? request.getServletPath() + info : request.getServletPath();
	}

}
