package no.naervaer.municipality;

import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.AuthorizationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Errors of {@code /api} as problem details (RFC 7807) in Norwegian. Exceptions that say
 * themselves what is wrong ({@link ErrorResponseException}) keep their words.
 */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler implements ResponseBodyAdvice<Object> {

	private static final Logger log = LoggerFactory.getLogger(Problems.class);

	private static final Map<Integer, String> TITLES = Map.of(400, "Kallet kan ikke brukes", 401, "Ikke logget inn",
			403, "Ingen tilgang", 404, "Finnes ikke", 405, "Metoden kan ikke brukes her", 406, "Formatet finnes ikke",
			409, "Ikke mulig nå", 415, "Innholdstypen kan ikke brukes", 422, "Innholdet er avvist", 500,
			"Noe gikk galt");

	/** Title of a status in Norwegian; null where we have none. */
	static String title(int status) {
		return TITLES.get(status);
	}

	@ExceptionHandler
	ProblemDetail refused(ModelsRefusedException refusal) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY,
				"Modellen er ikke tatt i bruk. Rett feilene og send den på nytt.");
		problem.setProperty("problems", refusal.problems());
		return problem;
	}

	@ExceptionHandler
	ProblemDetail refused(AuthorizationException refusal) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "Det du spør etter, finnes ikke.");
	}

	@ExceptionHandler
	ProblemDetail failed(RuntimeException failure) {
		String reference = UUID.randomUUID().toString();
		log.error("A call failed, reference {}", reference, failure);
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.INTERNAL_SERVER_ERROR,
				"Feilen er logget. Oppgi referansen når du melder fra.");
		problem.setProperty("reference", reference);
		return problem;
	}

	@Override
	protected ResponseEntity<Object> handleExceptionInternal(Exception failure, Object body, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		if (failure.getClass() == ErrorResponseException.class) {
			return super.handleExceptionInternal(failure, body, headers, status, request);
		}
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail(failure, status));
		return super.handleExceptionInternal(failure, problem, headers, status, request);
	}

	private static String detail(Exception failure, HttpStatusCode status) {
		if (failure instanceof MissingServletRequestParameterException missing) {
			return "Parameteren «%s» mangler.".formatted(missing.getParameterName());
		}
		if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
			return "«%s» kan ikke brukes som «%s».".formatted(mismatch.getValue(), mismatch.getName());
		}
		if (failure instanceof TypeMismatchException mismatch) {
			return "«%s» kan ikke brukes her.".formatted(mismatch.getValue());
		}
		return switch (status.value()) {
			case 404 -> "Adressen finnes ikke.";
			case 405 -> "Adressen finnes, men kan ikke kalles slik. Se /swagger-ui/index.html.";
			case 406 -> "Svaret finnes ikke i formatet du ber om.";
			case 415 -> "Innholdet må sendes som typen adressen tar imot. Se /swagger-ui/index.html.";
			case 500 -> "Feilen er logget.";
			default -> "Innholdet kan ikke leses. Se /swagger-ui/index.html.";
		};
	}

	@Override
	public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
		return true;
	}

	/** Every problem gets its Norwegian title, wherever it was made. */
	@Override
	public Object beforeBodyWrite(Object body, MethodParameter returnType, MediaType contentType,
			Class<? extends HttpMessageConverter<?>> converterType, ServerHttpRequest request,
			ServerHttpResponse response) {
		if (body instanceof ProblemDetail problem && title(problem.getStatus()) != null) {
			problem.setTitle(title(problem.getStatus()));
		}
		return body;
	}

}
