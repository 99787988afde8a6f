/**
 * What the law said on a day, and where.
 *
 * <p>Numbers, dates, names and lists of law and guidance are a pack of cited YAML files under {@code law/}; this module
 * reads them as a whole, checks them and answers for any day. It holds no logic of any rule: a rule's predicate lives in
 * the module that judges by it, under the same id, and a rule that is not in force on the day is simply absent from {@link
 * quorate.law.LawOn}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "clocks", "web"})
package quorate.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
