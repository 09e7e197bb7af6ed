package dev.weighin.benchmarks.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tag regions of one file. */
class RegionReaderTest {
  @Test
  void lines_between_the_marks_are_cut_out_and_moved_to_the_margin() {
    assertThat(
            read(
                """
                class A {
                  // tag::C1[]
                  int one() {

                    return 1;
                  }
                  // end::C1[]
                }
                """))
        .containsExactly(
            new Region("C1", "A.java", 3, 6, List.of("int one() {", "", "  return 1;", "}")));
  }

  @Test
  void regions_nest_overlap_and_come_again() {
    List<Region> regions =
        read(
            """
            # tag::C1[]
            a
            # tag::C2[]
            b
            # end::C1[]
            c
            # end::C2[]
            # tag::C1[]
            d
            # end::C1[]
            """);

    assertThat(regions).extracting(Region::tag).containsExactly("C1", "C2", "C1");
    assertThat(regions)
        .extracting(Region::lines)
        .containsExactly(List.of("a", "b"), List.of("b", "c"), List.of("d"));
  }

  @Test
  void a_file_without_marks_has_no_regions() {
    assertThat(read("tag: C1\nend\n")).isEmpty();
  }

  @Test
  void marks_that_do_not_match_up_are_named() {
    assertThatThrownBy(() -> read("x\n// tag::C1[]\ny\n"))
        .isInstanceOf(InvalidTagException.class)
        .hasMessage("A.java:2: tag::C1[] is never ended");
    assertThatThrownBy(() -> read("// end::C1[]\n"))
        .isInstanceOf(InvalidTagException.class)
        .hasMessage("A.java:1: tag::C1[] is missing");
    assertThatThrownBy(() -> read("// tag::C1[]\n// tag::C1[]\n"))
        .isInstanceOf(InvalidTagException.class)
        .hasMessage("A.java:2: tag::C1[] is open already");
  }

  private static List<Region> read(String text) {
    return RegionReader.read("A.java", text.lines().toList());
  }
}
