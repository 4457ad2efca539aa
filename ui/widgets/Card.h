#pragma once

#include <QFrame>

namespace numauth::ui {

/// A rounded frame of 10 px radius on surface: for cards, forms in cards and popups.
class Card : public QFrame
{
    Q_OBJECT

public:
    enum class Ground { Surface, Chrome, Selected, Raised, Passes };

    explicit Card(Ground ground = Ground::Surface, QWidget *parent = nullptr);
    void setGround(Ground ground);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Ground m_ground;
};

/// A line of 1 px in the colour of borders.
class Separator : public QWidget
{
    Q_OBJECT

public:
    explicit Separator(Qt::Orientation orientation, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// Fills itself with one colour of the theme: the ground of panes.
class Pane : public QWidget
{
    Q_OBJECT

public:
    enum class Ground { Surface, Chrome, Desk };

    explicit Pane(Ground ground = Ground::Surface, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Ground m_ground;
};

} // namespace numauth::ui
