/**
 * What the law said on a day, and where.
 *
 * <p>Numbers, dates, names and lists of law and guidance are a pack of cited YAML files under {@code law/}; this module
 * reads them as a whole, checks them and answers for any day. It holds no logic of any rule: a rule's predicate lives in
 * the module that judges by it, under the same id, and a rule that is not in force on the day is simply absent from {@link
 * quorate.law.LawOn}.
 *
 * <p>Where to begin: {@code law/README.md} shows each kind of entry. {@code PackReader} reads the files and collects every fault
 * with its line, {@code Checks} holds the entries against each other, {@code Stretches} lays the pack out by days so that an
 * answer is a look-up. The program may be started with a newer pack; one with a single fault is not used at all.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "clocks", "web"})
package quorate.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
