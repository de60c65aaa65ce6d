package no.naervaer.municipality;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets every page of Camunda's web applications keep the number (nonce) by which the
 * browser knows the page's own scripts. Camunda keeps it in the servlet context, which
 * all requests share: when somebody else's request came in before the page was written,
 * the page said another number than its header did, the browser refused its scripts, and
 * the page stayed empty.
 */
class PageNonce extends OncePerRequestFilter {

	static final String NONCE = ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE;

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(new Page(request), response);
	}

	/** Has a servlet context of its own as far as the number goes. */
	private static final class Page extends HttpServletRequestWrapper {

		private final ServletContext context;

		private Page(HttpServletRequest request) {
			super(request);
			ServletContext shared = request.getServletContext();
			this.context = (ServletContext) Proxy.newProxyInstance(ServletContext.class.getClassLoader(),
					new Class<?>[] { ServletContext.class },
					(proxy, method, arguments) -> call(shared, method, arguments));
		}

		@Override
		public ServletContext getServletContext() {
			return this.context;
		}

		private Object call(ServletContext shared, Method method, Object[] arguments) throws Throwable {
			if (arguments != null && NONCE.equals(arguments[0])) {
				switch (method.getName()) {
					case "getAttribute":
						return getAttribute(NONCE);
					case "setAttribute":
						setAttribute(NONCE, arguments[1]);
						return null;
					default: // no other call has to do with it
				}
			}
			try {
				return method.invoke(shared, arguments);
			}
			catch (InvocationTargetException ex) {
				throw ex.getCause();
			}
		}

	}

}
