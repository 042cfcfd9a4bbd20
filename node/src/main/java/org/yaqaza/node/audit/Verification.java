package org.yaqaza.node.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/// Proves the chain, or names its first broken link.
public final class Verification {

  private static final int PAGE = 5_000;

  /// What was found.
  public sealed interface Outcome {

    /// The chain holds.
    ///
    /// @param records how many were read
    /// @param head where it ends
    record Holds(long records, Audit.Head head) implements Outcome {}

    /// It does not.
    ///
    /// @param number of the first record that is not as it must be
    record Broken(long number, Fault fault) implements Outcome {}
  }

  /// How a link can be broken.
  public enum Fault {
    /// The record is not there.
    MISSING,
    /// Its hash is not that of its contents and of the record before.
    CHANGED,
    /// There are fewer or more records than the head of the chain says.
    ENDS_ELSEWHERE,
    /// A checkpoint was signed over another record than the one that stands there.
    NOT_AS_SIGNED,
    /// The signature of a checkpoint is not by its key.
    BAD_SIGNATURE
  }

  private final Audit audit;
  private final Map<Long, Checkpoint> signed = new HashMap<>();
  private long number;
  private String hash = "";
  private long records;

  private Verification(Audit audit) {
    this.audit = audit;
  }

  /// Verifies everything that `audit` holds.
  ///
  /// @param kept checkpoints that must agree with it
  /// @param from where to begin: what stands before it is taken as it was signed
  /// @param progress hears the numbers of records on the way
  public static Outcome of(
      Audit audit, List<Checkpoint> kept, Optional<Checkpoint> from, LongConsumer progress) {
    var verification = new Verification(audit);
    for (var checkpoint : kept) {
      verification.signed.put(checkpoint.number(), checkpoint);
    }
    from.ifPresent(checkpoint -> verification.signed.put(checkpoint.number(), checkpoint));
    return verification.run(from, progress);
  }

  private Outcome run(Optional<Checkpoint> from, LongConsumer progress) {
    for (var checkpoint : signed.values()) {
      if (!checkpoint.isSigned()) {
        return new Outcome.Broken(checkpoint.number(), Fault.BAD_SIGNATURE);
      }
    }
    // read first: records that are added meanwhile lie behind it
    var head = audit.head();
    number = from.map(checkpoint -> checkpoint.number() - 1).orElse(0L);
    for (var page = audit.after(number, PAGE);
        !page.isEmpty() && number < head.number();
        page = audit.after(number, PAGE)) {
      for (var record : page) {
        if (number == head.number()) {
          break;
        }
        var fault = next(record, from);
        if (fault.isPresent()) {
          return new Outcome.Broken(number + 1, fault.get());
        }
        number = record.number();
        hash = record.hash();
        records++;
      }
      progress.accept(number);
    }
    return end(head);
  }

  private Optional<Fault> next(AuditRecord record, Optional<Checkpoint> from) {
    if (record.number() != number + 1) {
      return Optional.of(Fault.MISSING);
    }
    var begins = from.filter(checkpoint -> checkpoint.number() == record.number());
    if (begins.isEmpty() && !record.expected(hash).equals(record.hash())) {
      return Optional.of(Fault.CHANGED);
    }
    var checkpoint = signed.remove(record.number());
    return checkpoint != null && !checkpoint.hash().equals(record.hash())
        ? Optional.of(Fault.NOT_AS_SIGNED)
        : Optional.empty();
  }

  private Outcome end(Audit.Head head) {
    if (number != head.number() || (records > 0 && !hash.equals(head.hash()))) {
      return new Outcome.Broken(number + 1, Fault.ENDS_ELSEWHERE);
    }
    var beyond = signed.keySet().stream().filter(n -> n > number).min(Long::compare);
    return beyond.isPresent()
        ? new Outcome.Broken(number + 1, Fault.MISSING)
        : new Outcome.Holds(records, head);
  }
}
