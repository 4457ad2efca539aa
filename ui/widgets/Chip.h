#pragma once

#include "ui/widgets/Theme.h"

#include <QAbstractButton>

#include <optional>

class QPainter;

namespace numauth::ui {

/// What a chip shows: for the widget and for delegates alike.
struct ChipLook
{
    enum class Shape {
        Outline, ///< round, thin edge: evidence, facts
        Tinted,  ///< round, ground in the verdict's tint
        Edged,   ///< round, edge and text in the verdict's colour
        Tag,     ///< small radius, tinted: cost, method
        Count    ///< round, grey ground: how many
    };

    QString text;
    Shape shape = Shape::Outline;
    /// Colours the chip; without it the chip is neutral.
    std::optional<Verdict> verdict = {};
    /// Draws the verdict's mark before the text.
    bool hasMark = false;
    /// An icon of the set before the text, instead of a mark.
    QString icon = {};
    bool isBold = false;
    /// Accent ground and text, as of a chosen chip or a method tag.
    bool isAccent = false;
};

/// A small rounded label; clickable when something is connected to clicked() and setClickable().
class Chip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Chip(const QString &text = {}, ChipLook::Shape shape = ChipLook::Shape::Outline,
                  QWidget *parent = nullptr);
    explicit Chip(const ChipLook &look, QWidget *parent = nullptr);

    const ChipLook &look() const { return m_look; }
    void setLook(const ChipLook &look);
    void setText(const QString &text);
    void setVerdict(std::optional<Verdict> verdict);
    /// Takes the focus and the hand cursor.
    void setClickable(bool isClickable);
    /// Shows a cross; closeRequested() is emitted when it is clicked or Delete is pressed.
    void setClosable(bool isClosable);

    /// Size and painting of a chip, for delegates. The chip is centred vertically in \p box and
    /// starts at its left edge; returns the rectangle it took.
    static QSize sizeOf(const ChipLook &look);
    static QRect paint(QPainter *painter, const QRect &box, const ChipLook &look,
                       const Theme &theme);

    QSize sizeHint() const override;

signals:
    void closeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRect crossBox() const;
    void nameYourself();

    ChipLook m_look;
    bool m_isClosable = false;
};

} // namespace numauth::ui

Q_DECLARE_METATYPE(numauth::ui::ChipLook)
