#pragma once

#include "ui/widgets/Theme.h"
#include "ui/widgets/Verdict.h"

#include <QRectF>
#include <QWidget>

class QPainter;

namespace numauth::ui {

/// The mark of a verdict: shape, then colour; the word stands beside it or in its accessible name.
/// Octagon with cross, triangle with !, disc with tick, diamond with ?, square with i.
class VerdictMark : public QWidget
{
    Q_OBJECT

public:
    /// \p size in px: 12, 13, 16 or 20.
    explicit VerdictMark(Verdict verdict = Verdict::Information, int size = 16,
                         QWidget *parent = nullptr);

    Verdict verdict() const { return m_verdict; }
    void setVerdict(Verdict verdict);

    /// Paints the mark into the largest square in the middle of \p box.
    static void paint(QPainter *painter, const QRectF &box, Verdict verdict, const Theme &theme);
    /// The mark as a picture, for combo boxes and menus; \p size in px.
    static QPixmap pixmap(Verdict verdict, int size, const Theme &theme, qreal devicePixelRatio);

    QSize sizeHint() const override { return {m_size, m_size}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void nameYourself();

    Verdict m_verdict;
    int m_size;
};

} // namespace numauth::ui
