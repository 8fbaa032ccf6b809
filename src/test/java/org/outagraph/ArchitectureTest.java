package org.outagraph;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.outagraph.model.OwnsState;

/// Holds what the packages promise each other.
class ArchitectureTest {
  private static final String ROOT = "org.outagraph";

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void aPackageUsesOnlyThoseBeforeIt() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage(ROOT + "..")
        .withOptionalLayers(true)
        .layer("model")
        .definedBy(ROOT + ".model..")
        .layer("graph")
        .definedBy(ROOT + ".graph..")
        .layer("search")
        .definedBy(ROOT + ".search..")
        .layer("journal")
        .definedBy(ROOT + ".journal..")
        .layer("knowledge")
        .definedBy(ROOT + ".knowledge..")
        .layer("ingest")
        .definedBy(ROOT + ".ingest..")
        .layer("web")
        .definedBy(ROOT + ".web..")
        .layer("root")
        .definedBy(ROOT)
        .whereLayer("graph")
        .mayOnlyBeAccessedByLayers("knowledge", "ingest", "web", "root")
        .whereLayer("search")
        .mayOnlyBeAccessedByLayers("knowledge", "ingest", "web", "root")
        .whereLayer("journal")
        .mayOnlyBeAccessedByLayers("knowledge", "ingest", "web", "root")
        .whereLayer("knowledge")
        .mayOnlyBeAccessedByLayers("ingest", "web", "root")
        .whereLayer("ingest")
        .mayOnlyBeAccessedByLayers("web", "root")
        .whereLayer("web")
        .mayOnlyBeAccessedByLayers("root")
        .whereLayer("root")
        .mayNotBeAccessedByAnyLayer()
        .ensureAllClassesAreContainedInArchitecture()
        .as("model < graph | search | journal < knowledge < ingest < web < root")
        .check(OURS);
  }

  @Test
  void packagesHaveNoCycles() {
    hold(slices().matching(ROOT + ".(**)").should().beFreeOfCycles());
  }

  @Test
  void eachLibraryLivesInOnePlace() {
    hold(libraryOnlyIn("org.apache.jena..", ROOT + ".graph..", ROOT + ".journal.."));
    hold(libraryOnlyIn("org.apache.lucene..", ROOT + ".search.."));
    hold(libraryOnlyIn("io.javalin..", ROOT + ".web.."));
    hold(libraryOnlyIn("org.eclipse.jetty..", ROOT + ".web.."));
    hold(libraryOnlyIn("picocli..", ROOT));
  }

  @Test
  void theModelIsPlainJava() {
    hold(
        classes()
            .that()
            .resideInAPackage(ROOT + ".model..")
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage("java..", ROOT + ".model..", "org.jspecify..")));
  }

  @Test
  void onlyTheRootPackageReadsTheEnvironmentOrExits() {
    hold(
        noClasses()
            .that()
            .resideOutsideOfPackage(ROOT)
            .should()
            .accessTargetWhere(uses(System.class, Set.of("getenv", "exit")::contains))
            .orShould()
            .accessTargetWhere(uses(Runtime.class, Set.of("exit", "halt")::contains))
            .because("a part that does so cannot be tested, nor be put together differently"));
  }

  @Test
  void theClockIsPassed() {
    hold(
        noClasses()
            .should()
            .accessTargetWhere(nowWithoutClock())
            .orShould()
            .accessTargetWhere(uses(System.class, "currentTimeMillis"::equals))
            .orShould()
            .accessTargetWhere(uses(Date.class, "<init>"::equals))
            .orShould()
            .accessTargetWhere(uses(GregorianCalendar.class, "<init>"::equals))
            .because("a test must be able to say what time it is"));
    hold(
        noClasses()
            .that()
            .resideOutsideOfPackage(ROOT)
            .should()
            .accessTargetWhere(uses(Clock.class, name -> name.startsWith("system")))
            .because("the root package makes the one Clock and passes it"));
  }

  @Test
  void namesSayWhatAClassIs() {
    hold(
        noClasses()
            .should()
            .haveNameMatching(".*(Utils?|Helper|Manager|Impl|Data|Info)(\\$.*)?")
            .because("such a name could stand on anything"));
  }

  @Test
  void fieldsAreFinalUnlessTheirClassOwnsState() {
    hold(
        fields()
            .that(
                DescribedPredicate.describe(
                    "are not set by picocli", field -> !isSetByPicocli(field)))
            .and()
            .areDeclaredInClassesThat()
            .areNotAnnotatedWith(OwnsState.class)
            .should()
            .beFinal()
            .because("who changes a field, and who may see it, has to be said: @OwnsState"));
  }

  @Test
  void everyPackageIsNullMarked() {
    hold(classes().should(lieInANullMarkedPackage()));
  }

  /// A rule about a part that is not there yet is kept.
  private static void hold(ArchRule rule) {
    rule.allowEmptyShould(true).check(OURS);
  }

  private static ArchRule libraryOnlyIn(String library, String... packages) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }

  private static DescribedPredicate<JavaAccess<?>> uses(Class<?> owner, Predicate<String> name) {
    return DescribedPredicate.describe(
        "the target is in " + owner.getSimpleName(),
        access ->
            access.getTargetOwner().isEquivalentTo(owner)
                && name.test(access.getTarget().getName()));
  }

  /// `Instant.now()` and `LocalDate.now(zone)`, but not `Instant.now(clock)`.
  private static DescribedPredicate<JavaAccess<?>> nowWithoutClock() {
    return DescribedPredicate.describe(
        "the target is now() without a Clock",
        access ->
            access instanceof JavaCodeUnitAccess<?> call
                && call.getTargetOwner().getPackageName().equals("java.time")
                && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().stream()
                    .noneMatch(parameter -> parameter.isEquivalentTo(Clock.class)));
  }

  private static boolean isSetByPicocli(JavaField field) {
    return field.getAnnotations().stream()
        .anyMatch(annotation -> annotation.getRawType().getPackageName().equals("picocli"));
  }

  private static ArchCondition<JavaClass> lieInANullMarkedPackage() {
    return new ArchCondition<>("lie in a package that is @NullMarked") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
        String message = item.getPackageName() + " has no package-info.java with @NullMarked";
        events.add(new SimpleConditionEvent(item, marked, message));
      }
    };
  }
}
