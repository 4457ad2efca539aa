#include "models/consent/edit/Snapping.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace numauth::consent {

namespace {

constexpr double sameDp = 0.01;

/// A rectangle's extent on one axis.
struct Span
{
    double start = 0, end = 0;

    double centre() const { return (start + end) / 2; }
    double length() const { return end - start; }
};

Span along(const QRectF &rect, Qt::Orientation lines)
{
    return lines == Qt::Vertical ? Span{rect.left(), rect.right()}
                                 : Span{rect.top(), rect.bottom()};
}

Span across(const QRectF &rect, Qt::Orientation lines)
{
    return along(rect, lines == Qt::Vertical ? Qt::Horizontal : Qt::Vertical);
}

bool isBeside(const Span &left, const Span &right)
{
    return left.start < right.end && right.start < left.end;
}

struct Candidate
{
    double shift = 0;
    SnapHit hit;
};

/// Collects candidates of one axis and keeps the best.
class AxisSnap
{
public:
    AxisSnap(const QRectF &moving, const SnapField &field, double tolerance, Qt::Orientation lines)
        : m_moving(moving), m_field(field), m_tolerance(tolerance), m_lines(lines),
          m_span(along(moving, lines))
    {
    }

    std::optional<Candidate> best()
    {
        for (const SnapLine &line : m_field.lines) {
            if (line.orientation == m_lines)
                takeLine(line);
        }
        takeGaps();
        if (!m_best && m_field.grid > 0)
            takeGrid();
        return m_best;
    }

private:
    void take(double shift, const SnapHit &hit)
    {
        if (std::abs(shift) > m_tolerance)
            return;
        const bool isNearer = !m_best || std::abs(shift) < std::abs(m_best->shift) - sameDp;
        const bool isAsNear = m_best && std::abs(shift) < std::abs(m_best->shift) + sameDp;
        if (isNearer || (isAsNear && hit.kind < m_best->hit.kind))
            m_best = Candidate{shift, hit};
    }

    void takeLine(const SnapLine &line)
    {
        const SnapHit hit{m_lines, line.at, line.kind, {}, 0};
        // A middle is compared with middles, an edge with edges.
        if (line.kind == SnapKind::Centre) {
            take(line.at - m_span.centre(), hit);
            return;
        }
        if (line.takesStart)
            take(line.at - m_span.start, hit);
        if (line.takesEnd)
            take(line.at - m_span.end, hit);
        if (line.takesCentre && line.kind == SnapKind::Guide)
            take(line.at - m_span.centre(), hit);
    }

    void takeGrid()
    {
        const double at = std::round(m_span.start / m_field.grid) * m_field.grid;
        take(at - m_span.start, {m_lines, at, SnapKind::Grid, {}, 0});
    }

    /// The views in the same row (or column), in order.
    QList<Span> row() const
    {
        QList<Span> spans;
        for (const QRectF &other : m_field.others) {
            if (isBeside(across(other, m_lines), across(m_moving, m_lines)))
                spans << along(other, m_lines);
        }
        std::ranges::sort(spans, {}, &Span::start);
        return spans;
    }

    QRectF gapRect(double from, double to) const
    {
        const Span middle = across(m_moving, m_lines);
        return m_lines == Qt::Vertical ? QRectF(from, middle.centre(), to - from, 0)
                                       : QRectF(middle.centre(), from, 0, to - from);
    }

    void takeGap(double start, double gap, double firstFrom, double secondFrom)
    {
        take(start - m_span.start,
             {m_lines,
              start,
              SnapKind::EqualGap,
              {gapRect(firstFrom, firstFrom + gap), gapRect(secondFrom, secondFrom + gap)},
              gap});
    }

    void takeGaps()
    {
        const QList<Span> spans = row();
        for (qsizetype index = 0; index + 1 < spans.size(); ++index) {
            const Span &first = spans.at(index);
            const Span &second = spans.at(index + 1);
            const double gap = second.start - first.end;
            if (gap <= sameDp)
                continue;
            takeGap(second.end + gap, gap, first.end, second.end);
            takeGap(first.start - gap - m_span.length(), gap, first.start - gap, first.end);
            const double between = (gap - m_span.length()) / 2;
            if (between > sameDp)
                takeGap(first.end + between, between, first.end,
                        first.end + between + m_span.length());
        }
    }

    const QRectF &m_moving;
    const SnapField &m_field;
    double m_tolerance;
    Qt::Orientation m_lines;
    Span m_span;
    std::optional<Candidate> m_best;
};

} // namespace

QList<SnapLine> linesOf(const QRectF &rect, SnapKind edges)
{
    return {{Qt::Vertical, rect.left(), edges},
            {Qt::Vertical, rect.right(), edges},
            {Qt::Vertical, rect.center().x(), SnapKind::Centre},
            {Qt::Horizontal, rect.top(), edges},
            {Qt::Horizontal, rect.bottom(), edges},
            {Qt::Horizontal, rect.center().y(), SnapKind::Centre}};
}

Snapped snap(const QRectF &moving, const SnapField &field, double tolerance)
{
    Snapped result;
    for (const Qt::Orientation lines : {Qt::Vertical, Qt::Horizontal}) {
        const auto best = AxisSnap(moving, field, tolerance, lines).best();
        if (!best)
            continue;
        result.hits << best->hit;
        if (lines == Qt::Vertical)
            result.shift.setX(best->shift);
        else
            result.shift.setY(best->shift);
    }
    return result;
}

} // namespace numauth::consent
