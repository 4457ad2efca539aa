#pragma once

#include <QLineEdit>

namespace numauth::ui {

class PageCanvas;

/// A field over a view of the page in which its text is edited where it stands. Enter and a click
/// elsewhere write it as one undo step, Escape leaves it. Deletes itself.
class InPlaceText : public QLineEdit
{
    Q_OBJECT

public:
    /// Null when \p elementId has no text of its own that is a literal.
    static InPlaceText *open(PageCanvas &canvas, const QString &elementId);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    InPlaceText(PageCanvas &canvas, const QString &elementId, const QString &attribute,
                const QString &text);
    void commit();

    PageCanvas &m_canvas;
    QString m_elementId;
    QString m_attribute; ///< empty for a view of the app
    QString m_before;
    bool m_isDone = false;
};

} // namespace numauth::ui
