#pragma once

#include <QLineEdit>

namespace numauth::ui {

/// A line edit with a magnifier, a cross while it holds text, and at the right how many rows match.
/// Escape empties it.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);

    /// Shows "3 / 212" at the right while there is text; a negative \p matches shows nothing.
    void setCounts(int matches, int total);

    QSize sizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int m_matches = -1;
    int m_total = 0;
};

} // namespace numauth::ui
