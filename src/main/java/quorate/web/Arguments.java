package quorate.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Fills in {@link CurrentPerson}, {@link OnDay}, {@link Typed} and {@link Sort}, and stands at every door. */
@Configuration
class Arguments implements WebMvcConfigurer {

    private final People people;
    private final Days days;
    private final Doorkeeper doorkeeper;

    Arguments(People people, Days days, Doorkeeper doorkeeper) {
        this.people = people;
        this.days = days;
        this.doorkeeper = doorkeeper;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(doorkeeper);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new HandlerMethodArgumentResolver() {
            @Override
            public boolean supportsParameter(MethodParameter parameter) {
                return isPersonIfAny(parameter)
                        || parameter.getParameterType() == CurrentPerson.class
                        || parameter.getParameterType() == OnDay.class
                        || parameter.getParameterType() == Typed.class
                        || parameter.getParameterType() == Sort.class;
            }

            @Override
            public @Nullable Object resolveArgument(
                    MethodParameter parameter,
                    @Nullable ModelAndViewContainer container,
                    NativeWebRequest request,
                    @Nullable WebDataBinderFactory binder) {
                if (isPersonIfAny(parameter)) return people.find();
                if (parameter.getParameterType() == OnDay.class) {
                    return days.of((HttpServletRequest) request.getNativeRequest());
                }
                if (parameter.getParameterType() == Typed.class) return Typed.from(request.getParameterMap());
                if (parameter.getParameterType() == Sort.class) return sortOf(request.getParameter("sort"));
                return people.find().orElseThrow(() -> new InsufficientAuthenticationException("Sign in first"));
            }
        });
    }

    /** {@code Optional<CurrentPerson>}: for doors that are open to everybody. */
    private static boolean isPersonIfAny(MethodParameter parameter) {
        return parameter.getParameterType() == Optional.class
                && parameter.nested().getNestedParameterType() == CurrentPerson.class;
    }

    private static Sort sortOf(@Nullable String text) {
        return text == null ? Sort.NONE : Sort.parse(text);
    }
}
