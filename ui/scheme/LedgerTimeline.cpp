#include "ui/scheme/LedgerTimeline.h"

#include "models/scheme/LedgerEdit.h"
#include "ui/scheme/TableCells.h"
#include "ui/widgets/Fonts.h"
#include "ui/widgets/Theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace numauth::ui {

using scheme::AppRelease;
using scheme::KeyLedger;

namespace {

constexpr int stripHeight = 46;
constexpr int margin = 8;
constexpr int gap = 2;
constexpr double leastWeight = 18;

Verdict verdictOf(const scheme::KeyEffect &effect)
{
    if (effect.severity == Severity::Error)
        return Verdict::Refuses;
    return effect.severity == Severity::Warning ? Verdict::CannotTell : Verdict::Ok;
}

/// Pieces without a known share are as wide as a small one.
double weightOf(const LedgerTimeline::Piece &piece)
{
    return std::max(leastWeight, piece.share);
}

} // namespace

LedgerTimeline::LedgerTimeline(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("scheme.timeline"));
    setFixedHeight(stripHeight);
    hide();
}

QList<LedgerTimeline::Piece> LedgerTimeline::piecesOf(const KeyLedger &ledger,
                                                      const QString &scheme,
                                                      const scheme::KeyRotation &rotation)
{
    QList<qsizetype> order;
    for (qsizetype index = 0; index < ledger.releases.size(); ++index) {
        if (ledger.releases.at(index).scheme == scheme)
            order << index;
    }
    std::ranges::stable_sort(order, [&ledger](qsizetype left, qsizetype right) {
        return std::is_lt(scheme::compareAppVersions(ledger.releases.at(left).app,
                                                     ledger.releases.at(right).app));
    });
    QList<Piece> pieces;
    for (const qsizetype index : order) {
        const AppRelease &release = ledger.releases.at(index);
        const QString key = ledger.shownKey(release.key);
        if (pieces.isEmpty() || pieces.last().key != key)
            pieces << Piece{key, release.app, release.app, 0, Verdict::Ok, index};
        Piece &piece = pieces.last();
        piece.lastApp = release.app;
        piece.share += release.share.value_or(0);
        piece.worst = std::min(piece.worst, verdictOf(rotation.effect(ledger, release)));
    }
    return pieces;
}

void LedgerTimeline::setPieces(const QList<Piece> &pieces)
{
    m_pieces = pieces;
    QStringList sentences;
    for (const Piece &piece : pieces)
        sentences << words(piece);
    setAccessibleName(tr("Keys by app version"));
    setAccessibleDescription(sentences.join(QStringLiteral("; ")));
    setVisible(!pieces.isEmpty());
    update();
}

QSize LedgerTimeline::sizeHint() const
{
    return {200, stripHeight};
}

QRect LedgerTimeline::areaOf(qsizetype index) const
{
    double before = 0;
    double all = 0;
    for (qsizetype each = 0; each < m_pieces.size(); ++each) {
        before += each < index ? weightOf(m_pieces.at(each)) : 0;
        all += weightOf(m_pieces.at(each));
    }
    const double room = width() - 2 * margin;
    const auto left = static_cast<int>(margin + room * before / all);
    const auto right =
        static_cast<int>(margin + room * (before + weightOf(m_pieces.at(index))) / all);
    return {left, 6, right - left - gap, stripHeight - 10};
}

qsizetype LedgerTimeline::pieceAt(const QPoint &position) const
{
    for (qsizetype index = 0; index < m_pieces.size(); ++index) {
        if (areaOf(index).contains(position))
            return index;
    }
    return -1;
}

QString LedgerTimeline::apps(const Piece &piece) const
{
    const QString versions = piece.firstApp == piece.lastApp
                                 ? piece.firstApp
                                 : QStringLiteral("%1 – %2").arg(piece.firstApp, piece.lastApp);
    return piece.share > 0 ? QStringLiteral("%1 · %2 %").arg(versions).arg(piece.share) : versions;
}

QString LedgerTimeline::words(const Piece &piece) const
{
    return QStringLiteral("%1: %2, %3")
        .arg(apps(piece), piece.key.isEmpty() ? tr("key not known") : piece.key,
             verdictWord(piece.worst));
}

void LedgerTimeline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    painter.fillRect(rect(), theme.surface);
    for (qsizetype index = 0; index < m_pieces.size(); ++index) {
        const Piece &piece = m_pieces.at(index);
        const QRect area = areaOf(index);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.ground(piece.worst));
        painter.drawRoundedRect(area, 4, 4);
        painter.setBrush(theme.colour(piece.worst));
        painter.drawRect(QRect(area.left(), area.bottom() - 1, area.width(), 2));
        const QRect inner = area.adjusted(6, 1, -4, -3);
        const auto line = [&](int top, const QFont &font, const QColor &colour,
                              const QString &text) {
            painter.setFont(font);
            painter.setPen(colour);
            painter.drawText(QRect(inner.left(), inner.top() + top, inner.width(), 16),
                             Qt::AlignVCenter,
                             painter.fontMetrics().elidedText(text, Qt::ElideRight, inner.width()));
        };
        line(0, codeFont(), theme.text, piece.key.isEmpty() ? noText : piece.key);
        line(16, uiFont(TextSize::Small), theme.muted, apps(piece));
    }
}

void LedgerTimeline::mousePressEvent(QMouseEvent *event)
{
    if (const qsizetype index = pieceAt(event->pos()); index >= 0)
        emit releaseChosen(m_pieces.at(index).release);
}

bool LedgerTimeline::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const qsizetype index = pieceAt(help->pos());
    QToolTip::showText(help->globalPos(), index < 0 ? QString() : words(m_pieces.at(index)), this);
    return true;
}

} // namespace numauth::ui
