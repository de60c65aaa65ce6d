package no.naervaer.municipality;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import no.naervaer.municipality.Callers.Caller;
import no.naervaer.municipality.DoorRule.Who;

import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Lets through the calls that {@code door.yaml} lists for whoever calls, with the bodies
 * that it lists. Everything else does not exist: without a login it is answered 401, with
 * one 404, whether it would be there or not.
 */
class Door extends OncePerRequestFilter {

	private static final String NOT_FOUND = "Det du spør etter, finnes ikke.";

	/** What two readers might read differently isn't read at all. */
	private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

	private final DoorTable table;

	private final Callers callers;

	Door(DoorTable table, Callers callers) {
		this.table = table;
		this.callers = callers;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Caller caller = this.callers.of(request);
		Optional<DoorRule> rule = this.table.find(request.getMethod(), Gate.path(request), caller.who());
		if (rule.isEmpty()) {
			boolean unknown = caller.who() == Who.ANYONE;
			ProblemResponse.write(response, unknown ? HttpStatus.UNAUTHORIZED : HttpStatus.NOT_FOUND,
					unknown ? "Logg inn først." : NOT_FOUND);
			return;
		}
		if (!rule.get().allowsQuery(queryNames(request))) {
			refuseBody(response);
			return;
		}
		if (rule.get().body() == null) {
			chain.doFilter(request, response);
			return;
		}
		RereadableRequest read = new RereadableRequest(request);
		if (isAllowed(rule.get(), read.content(), caller)) {
			chain.doFilter(read, response);
		}
		else {
			refuseBody(response);
		}
	}

	/**
	 * As they are written: to read them as the container does would use up a login's
	 * form.
	 */
	private static Set<String> queryNames(HttpServletRequest request) {
		String query = request.getQueryString();
		return (query == null) ? Set.of()
				: UriComponentsBuilder.newInstance().query(query).build().getQueryParams().keySet();
	}

	private static void refuseBody(HttpServletResponse response) throws IOException {
		ProblemResponse.write(response, HttpStatus.BAD_REQUEST,
				"Kallet inneholder noe som ikke kan sendes hit. Last siden på nytt, og prøv igjen.");
	}

	private static boolean isAllowed(DoorRule rule, byte[] content, Caller caller) throws IOException {
		if (content.length == 0) {
			return true;
		}
		JsonNode body;
		try {
			body = JSON.readTree(content);
		}
		catch (JsonProcessingException ex) {
			return false;
		}
		return rule.allowsBody(body, caller.user());
	}

}
